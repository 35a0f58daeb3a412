namespace PolicyForge.Core.Diagnostics;

/// <summary>The number of every diagnostic. A number is never given to another meaning.</summary>
public static class Codes
{
    // 01: files and YAML

    /// <summary>A file cannot be read.</summary>
    public const string FileUnreadable = "PF0101";

    /// <summary>A file, or a value in it, is too long.</summary>
    public const string TooLong = "PF0102";

    /// <summary>A file is not UTF-8.</summary>
    public const string NotUtf8 = "PF0103";

    /// <summary>A character that no document may hold.</summary>
    public const string ForbiddenCharacter = "PF0104";

    /// <summary>The YAML cannot be parsed.</summary>
    public const string YamlSyntax = "PF0105";

    /// <summary>A key stands twice in one mapping.</summary>
    public const string DuplicateKey = "PF0106";

    /// <summary>A key that means nothing here.</summary>
    public const string UnknownKey = "PF0107";

    /// <summary>A required key is missing.</summary>
    public const string MissingKey = "PF0108";

    /// <summary>A value has the wrong type or is not one of those allowed.</summary>
    public const string WrongValue = "PF0109";

    /// <summary>A review date has none of the three forms.</summary>
    public const string ReviewForm = "PF0110";

    /// <summary>An id is not written as ids are.</summary>
    public const string IdForm = "PF0111";

    /// <summary>Files are nested too deeply.</summary>
    public const string TooDeep = "PF0112";

    /// <summary>A file or folder cannot be written.</summary>
    public const string FileUnwritable = "PF0113";

    /// <summary>A JSON file cannot be parsed.</summary>
    public const string JsonSyntax = "PF0114";

    /// <summary>A Word file has no stamp that can be read.</summary>
    public const string NotStamped = "PF0115";

    // 02: policies and authorities

    /// <summary>A policy is not in the library.</summary>
    public const string UnknownPolicy = "PF0201";

    /// <summary>A policy has no such version.</summary>
    public const string UnknownVersion = "PF0202";

    /// <summary>A policy's id or version is not that of its folder.</summary>
    public const string FolderMismatch = "PF0203";

    /// <summary>Two questions or choices have one id.</summary>
    public const string DuplicateQuestion = "PF0204";

    /// <summary>A question's settings contradict its type or each other.</summary>
    public const string QuestionSetting = "PF0205";

    /// <summary>A question's condition cannot be evaluated.</summary>
    public const string WhenFails = "PF0206";

    /// <summary>Questions ask for each other in a circle.</summary>
    public const string WhenCycle = "PF0207";

    /// <summary>A publisher is not among the organisations.</summary>
    public const string UnknownPublisher = "PF0208";

    /// <summary>An authority is malformed.</summary>
    public const string AuthorityForm = "PF0209";

    /// <summary>The model has been withdrawn.</summary>
    public const string Withdrawn = "PF0210";

    // 03: organisations

    /// <summary>There is no such organisation.</summary>
    public const string UnknownOrganisation = "PF0301";

    /// <summary>An organisation's relation leads to the wrong kind.</summary>
    public const string WrongKind = "PF0302";

    /// <summary>Organisations name each other in a circle.</summary>
    public const string RelationCycle = "PF0303";

    /// <summary>A logo cannot be used.</summary>
    public const string Logo = "PF0304";

    /// <summary>An organisation has not adopted the policy.</summary>
    public const string NotAdopted = "PF0305";

    /// <summary>A policy is not for this kind of school.</summary>
    public const string NotApplicable = "PF0306";

    /// <summary>An edition cannot be made from the adoption.</summary>
    public const string WrongEdition = "PF0307";

    // 04: answers and amendments

    /// <summary>An answer or lock to a question that does not exist.</summary>
    public const string UnknownQuestion = "PF0401";

    /// <summary>An answer that its question does not allow.</summary>
    public const string WrongAnswer = "PF0402";

    /// <summary>An answer or fact that an adopted document needs is missing.</summary>
    public const string MissingAnswer = "PF0403";

    /// <summary>An answer contradicts a lock above it.</summary>
    public const string ContraryToLock = "PF0404";

    /// <summary>A lock without an answer.</summary>
    public const string LockWithoutAnswer = "PF0405";

    /// <summary>An amendment of a clause that is not in the document.</summary>
    public const string UnknownAmendedClause = "PF0406";

    /// <summary>An amendment of a locked clause.</summary>
    public const string LockedClause = "PF0407";

    /// <summary>An amendment that says too much or too little.</summary>
    public const string AmendmentForm = "PF0408";

    // 05: bodies

    /// <summary>The template cannot be parsed.</summary>
    public const string TemplateSyntax = "PF0501";

    /// <summary>The template fails while it runs.</summary>
    public const string TemplateFails = "PF0502";

    /// <summary>A variable, or a member of one, that does not exist.</summary>
    public const string UnknownVariable = "PF0503";

    /// <summary>A question, in a body, that does not exist.</summary>
    public const string UnknownBodyQuestion = "PF0504";

    /// <summary>A choice that its question does not offer.</summary>
    public const string UnknownChoice = "PF0505";

    /// <summary>A term that does not exist.</summary>
    public const string UnknownTerm = "PF0506";

    /// <summary>A fact that no organisation holds.</summary>
    public const string UnknownFact = "PF0507";

    /// <summary>An authority that does not exist.</summary>
    public const string UnknownAuthority = "PF0508";

    /// <summary>An included text that does not exist.</summary>
    public const string UnknownInclude = "PF0509";

    /// <summary>A reference to a clause that does not exist.</summary>
    public const string UnknownClause = "PF0510";

    /// <summary>Two clauses with one id.</summary>
    public const string DuplicateClause = "PF0511";

    /// <summary>A question that no passage uses.</summary>
    public const string UnusedQuestion = "PF0512";

    /// <summary>A choice that no passage prints.</summary>
    public const string UnusedChoice = "PF0513";

    /// <summary>A function of the body is called wrongly.</summary>
    public const string FunctionUse = "PF0514";

    /// <summary>An answer is printed where its question is not asked.</summary>
    public const string NotAsked = "PF0515";

    /// <summary>The Markdown cannot be read as a policy.</summary>
    public const string BodyForm = "PF0516";

    /// <summary>A clause has no id yet.</summary>
    public const string MissingClauseId = "PF0517";

    // 06: what only shows once a document is put together

    /// <summary>A reference to a clause that the answers drop.</summary>
    public const string DanglingReference = "PF0601";

    /// <summary>A heading with nothing below it.</summary>
    public const string EmptySection = "PF0602";

    /// <summary>A bracket, slash or note that the answers leave behind.</summary>
    public const string Leftover = "PF0603";

    /// <summary>A list that the answers leave empty.</summary>
    public const string EmptyList = "PF0604";

    // 07: the record

    /// <summary>The record holds something else that cannot change any more.</summary>
    public const string RecordIsFinal = "PF0701";

    /// <summary>There is no database to work with.</summary>
    public const string NoDatabase = "PF0702";

    /// <summary>The database holds somebody's record already.</summary>
    public const string DatabaseTaken = "PF0703";
}
