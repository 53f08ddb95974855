import { Button } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { JsonObject, Registration, StartableProcess } from "../../../api/contract/types.ts";
import { ProblemError } from "../client/problem-error.ts";
import type { ListedError } from "../common/error-summary.tsx";
import { Field } from "../common/field.tsx";
import { NativeSelect } from "../common/native-select.tsx";
import { SchemaForm } from "../form/schema-form.tsx";
import { nameIn } from "../i18n/name-in.ts";
import { ProblemAlert } from "../problems/problem-alert.tsx";
import { useMyUnits } from "./use-my-units.ts";
import { useRegisterMatter } from "./use-register-matter.ts";

type RegisterFormOf = {
  readonly process: StartableProcess;
  readonly onBack: (() => void) | null;
  readonly onRegistered: (registration: Registration, title: string) => void;
};

const noForm = { id: "start", version: 0, schema: { type: "object", additionalProperties: false, properties: {} }, uiTexts: {} } as const;

export function RegisterForm({ process, onBack, onRegistered }: RegisterFormOf) {
  const { t, i18n } = useTranslation("register");
  const register = useRegisterMatter();
  const units = useMyUnits();
  const [title, setTitle] = useState("");
  const [unit, setUnit] = useState(units[0]?.id ?? "");
  const [values, setValues] = useState<JsonObject>({});
  const [isUntitled, setIsUntitled] = useState(false);
  const isBusy = useRef(false);
  const serverErrors = register.error instanceof ProblemError ? register.error.errors : undefined;

  function submit(data: JsonObject): void {
    if (isBusy.current) return;
    isBusy.current = true;
    register.mutate(
      { process: process.key, title: title.trim(), data, ...(units.length > 1 && unit !== "" ? { unit } : {}) },
      { onSuccess: (registration) => onRegistered(registration, title.trim()), onSettled: noteAnswer },
    );
  }

  function noteAnswer(): void {
    isBusy.current = false;
  }

  function checkTitle(): readonly ListedError[] {
    const isMissing = title.trim() === "";
    setIsUntitled(isMissing);
    return isMissing ? [{ fieldId: "matter-title", message: t("titleMissing") }] : [];
  }

  return (
    <section className="card stack form-wide" aria-labelledby="start-form">
      <div className="card-top">
        <h2 id="start-form">{nameIn(i18n.language, process.name, process.nameEn)}</h2>
        {onBack === null ? null : (
          <Button type="link" onClick={onBack}>
            {t("chooseAgain")}
          </Button>
        )}
      </div>
      {serverErrors && serverErrors.length > 0 ? null : <ProblemAlert error={register.error} />}
      <SchemaForm
        form={process.startForm ?? noForm}
        values={values}
        onChange={setValues}
        onSubmit={submit}
        checkMore={checkTitle}
        above={
          <>
            <Field
              id="matter-title"
              label={t("matterTitle")}
              help={t("matterTitleHelp")}
              required
              error={isUntitled ? t("titleMissing") : undefined}
            >
              <input
                id="matter-title"
                className="native-input"
                maxLength={200}
                aria-required
                aria-invalid={isUntitled ? true : undefined}
                aria-describedby={isUntitled ? "matter-title-help matter-title-error" : "matter-title-help"}
                value={title}
                onChange={({ target }) => setTitle(target.value)}
              />
            </Field>
            {units.length > 1 ? (
              <Field id="matter-unit" label={t("unit")} required>
                <NativeSelect
                  id="matter-unit"
                  value={unit}
                  options={units.map(({ id, name, nameEn }) => ({ value: id, label: nameIn(i18n.language, name, nameEn) }))}
                  onChange={({ target }) => setUnit(target.value)}
                />
              </Field>
            ) : null}
          </>
        }
        {...(serverErrors ? { serverErrors } : {})}
      >
        <div className="form-foot">
          <Button type="primary" htmlType="submit" loading={register.isPending}>
            {t("register")}
          </Button>
        </div>
      </SchemaForm>
    </section>
  );
}
