import { useEffect, useRef } from "react";

export type ListedError = { readonly fieldId: string; readonly message: string };

/** Everything that is wrong, on top, focused when it appears; each line leads to its field. */
export function ErrorSummary({ errors, title }: { readonly errors: readonly ListedError[]; readonly title: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="error-summary">
      <h2>{title}</h2>
      <ul>
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`}>
            <a
              href={`#${fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId)?.focus();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
