/** A FEEL expression that cannot be parsed, evaluated, or turned into plain JSON. `message` is an English sentence. */
export class FeelError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "FeelError";
  }
}
