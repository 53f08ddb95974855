import type { MatterId } from "../../domain/ids.ts";
import type { Json, JsonObject } from "../../domain/json.ts";
import type { HeldInstance } from "../turn/turn.ts";
import { OperationFault } from "./operation-fault.ts";

export function matterIdOf(instance: HeldInstance): MatterId {
  if (instance.row.matterId === null) throw new OperationFault("this instance serves no matter");
  return instance.row.matterId;
}

/** undefined: not given. */
export function textInput(inputs: JsonObject, name: string): string | null | undefined {
  const value = inputs[name];
  if (value === undefined || value === null || typeof value === "string") return value;
  throw new OperationFault(`${name} must be text`);
}

export function numberInput(inputs: JsonObject, name: string): number {
  const value = inputs[name];
  if (typeof value !== "number" || !Number.isFinite(value)) throw new OperationFault(`${name} must be a number`);
  return value;
}

export function listInput(inputs: JsonObject, name: string): readonly string[] {
  const value: Json | undefined = inputs[name];
  if (value === undefined || value === null) return [];
  const items = Array.isArray(value) ? value : [value];
  return items.filter((item): item is string => typeof item === "string" && item !== "");
}
