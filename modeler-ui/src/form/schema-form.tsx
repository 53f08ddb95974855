import { type ThemeProps, withTheme } from "@rjsf/core";
import type { RJSFSchema, RJSFValidationError } from "@rjsf/utils";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldError, Form, JsonObject } from "../../../api/contract/types.ts";
import { ErrorSummary, type ListedError } from "../common/error-summary.tsx";
import { errorSchemaOf } from "./error-schema-of.ts";
import { listedErrors, listedServerErrors } from "./listed-errors.ts";
import { localizeForm } from "./localize-form.ts";
import { rjsfTheme } from "./rjsf-theme.ts";
import { rjsfValidator } from "./rjsf-validator.ts";
import { uiSchemaOf } from "./ui-schema-of.ts";

const noErrors: readonly FieldError[] = [];
/** Nothing is chosen for somebody because it happens to stand first, and no question is answered with no. */
const shownDefaults = { constAsDefaults: "never", emptyObjectFields: "skipEmptyDefaults", requiredBooleanDefault: "skip" } as const;
const noMore = (): readonly ListedError[] => [];
/** RJSF types errors by walking the data's type, which a recursive JSON type would never end. */
type Values = Readonly<Record<string, unknown>>;
const ThemedForm = withTheme<Values>(rjsfTheme as ThemeProps<Values>);

type SchemaFormOf = {
  readonly form: Form;
  readonly values: JsonObject;
  readonly onChange: (values: JsonObject) => void;
  /** Only with values the form accepts. */
  readonly onSubmit: (values: JsonObject) => void;
  readonly readOnly?: boolean;
  /** What the server found wrong, placed at the fields until the next submit. */
  readonly serverErrors?: readonly FieldError[];
  /** What is wrong with fields of the page beside the form; asked at each submit. */
  readonly checkMore?: () => readonly ListedError[];
  /** Fields of the page that stand above the form, under the list of errors. */
  readonly above?: ReactNode;
  /** Buttons under the form. */
  readonly children: ReactNode;
};

/** A bundle's form, checked while handing in; errors are listed on top, focused, and lead to their fields. */
export function SchemaForm({
  form,
  values,
  onChange,
  onSubmit,
  readOnly = false,
  serverErrors = noErrors,
  checkMore = noMore,
  above,
  children,
}: SchemaFormOf) {
  const { t, i18n } = useTranslation("form");
  const schema = useMemo(() => localizeForm(form, i18n.language), [form, i18n.language]);
  const uiSchema = useMemo(() => ({ ...uiSchemaOf(schema), "ui:submitButtonOptions": { norender: true } }), [schema]);
  const validator = useMemo(() => rjsfValidator(t), [t]);
  const [errors, setErrors] = useState<readonly ListedError[]>([]);
  const shown = useMemo(() => (errors.length > 0 ? errors : listedServerErrors(serverErrors, schema)), [errors, serverErrors, schema]);
  const extraErrors = useMemo(() => errorSchemaOf(serverErrors, schema), [serverErrors, schema]);
  return (
    <>
      <ErrorSummary errors={shown} title={t("summaryTitle", { count: shown.length })} />
      {above}
      <ThemedForm
        schema={schema as RJSFSchema}
        uiSchema={uiSchema}
        validator={validator}
        formData={values}
        readonly={readOnly}
        noHtml5Validate
        experimental_defaultFormStateBehavior={shownDefaults}
        showErrorList={false}
        extraErrors={extraErrors}
        onChange={({ formData }) => onChange((formData ?? {}) as JsonObject)}
        onError={(found: RJSFValidationError[]) => setErrors([...checkMore(), ...listedErrors(found)])}
        onSubmit={({ formData }) => {
          const more = checkMore();
          setErrors(more);
          if (more.length === 0) onSubmit((formData ?? {}) as JsonObject);
        }}
      >
        {children}
      </ThemedForm>
    </>
  );
}
