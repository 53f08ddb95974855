import type { SelectHTMLAttributes } from "react";

type Option = { readonly value: string; readonly label: string };

/** The browser's own select: it works by keyboard, screen reader and thumb on every device. */
export function NativeSelect({ options, ...rest }: SelectHTMLAttributes<HTMLSelectElement> & { readonly options: readonly Option[] }) {
  return (
    <select className="native-select" {...rest}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
