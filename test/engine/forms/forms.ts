/** A registration form as a process would carry it. */
export const registration = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  title: "登记事项",
  additionalProperties: false,
  required: ["name", "kind"],
  dependentRequired: { phone: ["count"] },
  "x-ui": { order: ["kind", "name", "*"] },
  properties: {
    name: { type: "string", title: "姓名", minLength: 1, maxLength: 20, "x-ui": { personal: true, hint: "与证件一致" } },
    kind: {
      type: "string",
      title: "类别",
      oneOf: [
        { const: "land", title: "土地" },
        { const: "order", title: "治安" },
      ],
      "x-ui": { widget: "radio" },
    },
    day: { type: "string", title: "发生日期", format: "date" },
    phone: { type: "string", title: "电话", pattern: "^\\d{11}$", maxLength: 11, "x-ui": { personal: true } },
    post: { type: "string", title: "邮编", pattern: "^\\d{6}$", maxLength: 6 },
    count: { type: "integer", title: "人数", minimum: 1, maximum: 500 },
    urgent: { type: "boolean", title: "紧急", default: false },
    parties: {
      type: "array",
      title: "当事人",
      maxItems: 3,
      items: {
        type: "object",
        title: "当事人",
        additionalProperties: false,
        required: ["name"],
        properties: {
          name: { type: "string", title: "称呼", maxLength: 10, "x-ui": { personal: true } },
          role: { type: "string", title: "身份", enum: ["甲方", "乙方"] },
        },
      },
    },
  },
  if: { properties: { kind: { const: "order" } }, required: ["kind"] },
  // biome-ignore lint/suspicious/noThenProperty: the JSON Schema keyword
  then: { required: ["day"] },
} as const;

export function formOf(
  properties: Readonly<Record<string, unknown>>,
  rest: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  return { type: "object", title: "表", additionalProperties: false, properties, ...rest };
}
