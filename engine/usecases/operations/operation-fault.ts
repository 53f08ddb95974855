/** A built-in operation was given what it cannot use: the diagram is wrong, so the step becomes an incident. */
export class OperationFault extends Error {}
