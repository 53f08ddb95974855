import type { SameKeys } from "../../i18n/words.ts";
import type { zhCN } from "./zh-CN.ts";

export const en = {
  choose: "Please choose",
  add: "Add an entry",
  remove: "Remove entry {{number}}",
  item: "Entry {{number}}",
  personal: "Personal data, kept encrypted",
  characters: "{{length}}/{{limit}}",
  summaryTitle_one: "{{count}} entry needs to be corrected",
  summaryTitle_other: "{{count}} entries need to be corrected",
  fault: {
    required: "Please fill in: {{title}}",
    type: "{{title}} has the wrong form",
    enum: "Please choose one of the options: {{title}}",
    minLength: "{{title}} needs at least {{limit}} characters",
    maxLength: "{{title}} takes at most {{limit}} characters; there are {{length}}",
    pattern: "{{title}} has the wrong form",
    format: "{{title}} must be {{format}}",
    minimum: "{{title}} must be at least {{limit}}",
    maximum: "{{title}} must be at most {{limit}}",
    exclusiveMinimum: "{{title}} must be more than {{limit}}",
    exclusiveMaximum: "{{title}} must be less than {{limit}}",
    multipleOf: "{{title}} must be a multiple of {{limit}}",
    minItems: "{{title}} needs at least {{limit}} entries",
    maxItems: "{{title}} takes at most {{limit}} entries",
    uniqueItems: "{{title}} has the same entry twice",
    additionalProperties: "{{title}} does not belong to this form",
    other: "{{title}} is not right",
  },
  format: { date: "a date", "date-time": "a date and time", time: "a time", email: "an e-mail address", uri: "a web address" },
} as const satisfies SameKeys<typeof zhCN>;
