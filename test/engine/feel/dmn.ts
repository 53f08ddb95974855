/** A DMN file around one table (or several decisions) for the tests. */
export function dmnFile(decisions: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="file" name="file" namespace="https://clauseflow.org/test">${decisions}</definitions>`;
}

type TableText = {
  readonly id?: string;
  readonly policy?: string;
  /** Expression, type, allowed values. */
  readonly inputs: readonly (readonly [expression: string, type?: string, allowed?: string])[];
  readonly outputs?: readonly (readonly [name: string, type?: string, allowed?: string])[];
  /** Cells of one rule: inputs, then outputs. The rule ids are r1, r2, … */
  readonly rules: readonly (readonly string[])[];
  readonly requires?: readonly string[];
};

export function decision({
  id = "route",
  policy = 'hitPolicy="FIRST"',
  inputs,
  outputs = [["result"]],
  rules,
  requires = [],
}: TableText): string {
  const inputTags = inputs.map(([expression, type, allowed], index) => {
    const values = allowed === undefined ? "" : `<inputValues id="${id}iv${index}"><text>${escaped(allowed)}</text></inputValues>`;
    return `<input id="${id}i${index}"><inputExpression id="${id}ie${index}"${attribute("typeRef", type)}><text>${escaped(expression)}</text></inputExpression>${values}</input>`;
  });
  const outputTags = outputs.map(([name, type, allowed], index) => {
    const values = allowed === undefined ? "" : `<outputValues id="${id}ov${index}"><text>${escaped(allowed)}</text></outputValues>`;
    return `<output id="${id}o${index}" name="${name}"${attribute("typeRef", type)}>${values}</output>`;
  });
  const ruleTags = rules.map((cells, index) => {
    const tags = cells.map((cell, column) => {
      const kind = column < inputs.length ? "inputEntry" : "outputEntry";
      return `<${kind} id="${id}r${index + 1}c${column + 1}"><text>${escaped(cell)}</text></${kind}>`;
    });
    return `<rule id="${id === "route" ? "" : id}r${index + 1}">${tags.join("")}</rule>`;
  });
  const requirements = requires.map(
    (each, index) => `<informationRequirement id="${id}q${index}"><requiredDecision href="#${each}"/></informationRequirement>`,
  );
  return `<decision id="${id}" name="${id}">${requirements.join("")}<decisionTable id="${id}T" ${policy}>${inputTags.join("")}${outputTags.join("")}${ruleTags.join("")}</decisionTable></decision>`;
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? "" : ` ${name}="${value}"`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
