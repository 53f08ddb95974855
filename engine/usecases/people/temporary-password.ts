import type { Secrets } from "../../ports/world.ts";

/** A password for the first sign-in, told once: 60 random bits that can be read out, "7K3F-09QD-XH2M". */
export function temporaryPassword(secrets: Pick<Secrets, "newQueryCode">): string {
  return secrets.newQueryCode().code.slice(0, 14);
}
