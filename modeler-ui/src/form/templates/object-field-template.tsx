import type { ObjectFieldTemplateProps } from "@rjsf/utils";

/** The form itself is no group (its page has a heading); a structure inside it is a fieldset with its title. */
export function ObjectFieldTemplate({ title, description, properties, fieldPathId }: ObjectFieldTemplateProps) {
  const fields = properties.map(({ name, content }) => <div key={name}>{content}</div>);
  if (fieldPathId.path.length === 0) return <div className="stack">{fields}</div>;
  return (
    <fieldset className="field-group stack">
      {title ? <legend>{title}</legend> : null}
      {description ? <p className="field-help">{description}</p> : null}
      {fields}
    </fieldset>
  );
}
