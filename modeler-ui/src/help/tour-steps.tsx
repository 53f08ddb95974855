import { useSteps } from "./use-steps.ts";

/** What one post does, step by step. */
export function TourSteps({ name }: { readonly name: string }) {
  const steps = useSteps()(`tour.${name}.steps`);
  return (
    <ol className="help-steps">
      {steps.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ol>
  );
}
