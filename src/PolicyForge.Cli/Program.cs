Console.WriteLine("policyforge");
