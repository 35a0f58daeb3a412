using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyForge.Documents.Json;

/// <summary>The generated code that reads and writes documents: strict, so that a file of another format is refused.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowOutOfOrderMetadataProperties = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    MaxDepth = 500,
    Converters =
    [
        typeof(BytesConverter),
        typeof(EnumConverter<ColumnAlignment>),
        typeof(EnumConverter<Edition>),
        typeof(EnumConverter<HeadingKind>),
        typeof(EnumConverter<ImageFormat>),
        typeof(EnumConverter<ListKind>),
        typeof(EnumConverter<NumberingStyle>),
        typeof(EnumConverter<StatementKind>),
        typeof(EnumConverter<TextStyle>),
        typeof(ValueListConverter<Block>),
        typeof(ValueListConverter<ControlRow>),
        typeof(ValueListConverter<Gap>),
        typeof(ValueListConverter<Inline>),
        typeof(ValueListConverter<ListItem>),
        typeof(ValueListConverter<Option>),
        typeof(ValueListConverter<Revision>),
        typeof(ValueListConverter<StampedAnswer>),
        typeof(ValueListConverter<Statement>),
        typeof(ValueListConverter<string>),
        typeof(ValueListConverter<TableCell>),
        typeof(ValueListConverter<TableColumn>),
        typeof(ValueListConverter<TableRow>),
    ])]
[JsonSerializable(typeof(PolicyDocument))]
[JsonSerializable(typeof(Block[]))]
[JsonSerializable(typeof(ControlRow[]))]
[JsonSerializable(typeof(Gap[]))]
[JsonSerializable(typeof(Inline[]))]
[JsonSerializable(typeof(ListItem[]))]
[JsonSerializable(typeof(Option[]))]
[JsonSerializable(typeof(Revision[]))]
[JsonSerializable(typeof(StampedAnswer[]))]
[JsonSerializable(typeof(Statement[]))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(TableCell[]))]
[JsonSerializable(typeof(TableColumn[]))]
[JsonSerializable(typeof(TableRow[]))]
internal sealed partial class DocumentJsonContext : JsonSerializerContext;

/// <summary>Writes a list as an array; none of its items may be null.</summary>
internal sealed class ValueListConverter<T> : JsonConverter<ValueList<T>>
    where T : class
{
    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var items = (T?[]?)JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(typeof(T[])));
        return items is null || Array.Exists(items, item => item is null)
            ? throw new JsonException($"A list of {typeof(T).Name} holds null.")
            : ValueList.Create<T>(items!);
    }

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        var itemType = options.GetTypeInfo(typeof(T));
        writer.WriteStartArray();
        foreach (var item in value)
            JsonSerializer.Serialize(writer, item, itemType);
        writer.WriteEndArray();
    }
}

/// <summary>Writes a word, not a number.</summary>
internal sealed class EnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>Writes the bytes of a picture in base64.</summary>
internal sealed class BytesConverter : JsonConverter<ValueList<byte>>
{
    public override ValueList<byte> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TryGetBytesFromBase64(out var bytes) ? ValueList.Create<byte>(bytes) : throw new JsonException("A picture's bytes are not base64.");

    public override void Write(Utf8JsonWriter writer, ValueList<byte> value, JsonSerializerOptions options) =>
        writer.WriteBase64StringValue(value.ToArray());
}
