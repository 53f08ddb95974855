/**
 * What the library would resolve or run by itself. The stock versions let a diagram reach the shell (`${…}`, scripts,
 * service implementations); nothing that reaches these is ever evaluated.
 */
export const expressions = {
  resolveExpression: refuse,
  isExpression: () => false,
  hasExpression: () => false,
};

export const scripts = { register: () => undefined, getScript: refuse };

export const timers = { register: refuse, setTimeout: refuse, clearTimeout: refuse };

function refuse(): never {
  throw new Error("the diagram asked the library to evaluate something");
}
