declare module "swagger-ui-dist" {
  /** The folder with its built files. */
  export function getAbsoluteFSPath(): string;
}
