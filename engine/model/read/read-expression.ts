import type { ElementId, Feel, LiteralOrFeel } from "../compiled.ts";
import { type ModdleElement, textOf } from "../parse/moddle-element.ts";
import type { Reading } from "./reading.ts";

type Place = { readonly elementId: ElementId; readonly field: string };

const CLOCK_MOMENT = /\bclock\s*\.\s*(?:warning|end)\b/;
const FEEL_LANGUAGE = /feel/i;

/** A value that may stand as it is or as "=FEEL"; null where it is absent. */
export function readLiteralOrFeel(reading: Reading, place: Place, written: string | null): LiteralOrFeel | null {
  if (written === null) return null;
  if (written.startsWith("=")) {
    const feel = checkedFeel(reading, place, written.slice(1));
    return feel === null ? null : { feel };
  }
  if (/[$#]\{/.test(written)) {
    reading.report("EXPRESSION_DOLLAR", place.elementId, { field: place.field });
    return null;
  }
  return { literal: written };
}

/** A value that must be FEEL: "=…". */
export function readFeel(reading: Reading, place: Place, written: string | null): Feel | null {
  if (written === null) {
    reading.report("EXPRESSION_EMPTY", place.elementId, { field: place.field });
    return null;
  }
  const value = readLiteralOrFeel(reading, place, written);
  if (value === null) return null;
  if ("feel" in value) return value.feel;
  reading.report("EXPRESSION_NOT_FEEL", place.elementId, { field: place.field });
  return null;
}

/** The body of a BPMN expression element. With language FEEL the "=" may be missing; any other language is refused. */
export function readExpressionElement(reading: Reading, place: Place, expression: ModdleElement): Feel | null {
  const language = textOf(expression, "language");
  const body = textOf(expression, "body");
  if (language === null) return readFeel(reading, place, body);
  if (!FEEL_LANGUAGE.test(language)) {
    reading.report("EXPRESSION_LANGUAGE", place.elementId, { field: place.field, language });
    return null;
  }
  return readFeel(reading, place, body === null || body.startsWith("=") ? body : `=${body}`);
}

function checkedFeel(reading: Reading, { elementId, field }: Place, written: string): Feel | null {
  const feel = written.trim();
  if (feel === "") {
    reading.report("EXPRESSION_EMPTY", elementId, { field });
    return null;
  }
  const problem = reading.checkFeel(feel);
  if (problem !== null) {
    reading.report("EXPRESSION_INVALID", elementId, { field, reason: problem.message.replace(/[.\s]+$/, "") });
    return null;
  }
  if (CLOCK_MOMENT.test(feel)) {
    reading.report("TIMER_CLOCK_MISUSED", elementId, { field });
    return null;
  }
  return feel;
}
