import { App, Checkbox } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Unit } from "../../../../api/contract/types.ts";
import { hasCode } from "../../client/problem-error.ts";
import { ActDialog } from "../../common/act-dialog.tsx";
import { Field } from "../../common/field.tsx";
import { NativeSelect } from "../../common/native-select.tsx";
import { nameIn } from "../../i18n/name-in.ts";
import { useUnitActs } from "./use-unit-acts.ts";

/** A unit to be changed, or a new one below `parent`. */
export type EditedUnit = { readonly unit: Unit | null; readonly parent: string | null };

type UnitDialogOf = { readonly edited: EditedUnit; readonly units: readonly Unit[]; readonly onClose: () => void };

const levels: readonly Unit["level"][] = ["district", "town", "office", "village", "grid"];

export function UnitDialog({ edited: { unit, parent }, units, onClose }: UnitDialogOf) {
  const { t, i18n } = useTranslation("admin");
  const { message } = App.useApp();
  const { create, change } = useUnitActs();
  const [typed, setTyped] = useState({
    id: "",
    name: unit?.name ?? "",
    nameEn: unit?.nameEn ?? "",
    level: unit?.level ?? "office",
    parent: parent ?? "",
    closed: unit?.closed ?? false,
  });
  const error = create.error ?? change.error;
  const above = units.filter(({ id, closed }) => id !== unit?.id && (!closed || id === parent));
  const parents = [
    { value: "", label: t("units.noParent") },
    ...above.map(({ id, name, nameEn }) => ({ value: id, label: nameIn(i18n.language, name, nameEn) })),
  ];

  function submit(): void {
    const onSuccess = () => {
      void message.success(t("units.saved"));
      onClose();
    };
    const details = { name: typed.name, nameEn: typed.nameEn.trim() || null, parent: typed.parent || null };
    if (unit === null) create.mutate({ ...details, id: typed.id.trim(), level: typed.level }, { onSuccess });
    else change.mutate({ id: unit.id, body: { ...details, closed: typed.closed } }, { onSuccess });
  }

  return (
    <ActDialog
      isOpen
      title={unit === null ? t("units.new") : t("units.editOf", { name: unit.name })}
      act={t("common:save")}
      isBusy={create.isPending || change.isPending}
      error={error}
      onAct={submit}
      onClose={onClose}
    >
      <WhyInUse error={error} />
      {unit !== null ? null : (
        <Field id="unit-id" label={t("units.id")} required help={t("units.idHelp")}>
          <input
            id="unit-id"
            className="native-input"
            autoComplete="off"
            required
            maxLength={64}
            pattern="[A-Za-z0-9._\-]+"
            aria-describedby="unit-id-help"
            value={typed.id}
            onChange={({ target }) => setTyped({ ...typed, id: target.value })}
          />
        </Field>
      )}
      <Field id="unit-name" label={t("units.name")} required>
        <input
          id="unit-name"
          className="native-input"
          required
          maxLength={100}
          value={typed.name}
          onChange={({ target }) => setTyped({ ...typed, name: target.value })}
        />
      </Field>
      <Field id="unit-name-en" label={t("units.nameEn")}>
        <input
          id="unit-name-en"
          className="native-input"
          maxLength={100}
          value={typed.nameEn}
          onChange={({ target }) => setTyped({ ...typed, nameEn: target.value })}
        />
      </Field>
      {unit !== null ? null : (
        <Field id="unit-level" label={t("units.level")}>
          <NativeSelect
            id="unit-level"
            value={typed.level}
            options={levels.map((level) => ({ value: level, label: t(`common:level.${level}`) }))}
            onChange={({ target }) => setTyped({ ...typed, level: levels.find((level) => level === target.value) ?? typed.level })}
          />
        </Field>
      )}
      <Field id="unit-parent" label={t("units.parent")}>
        <NativeSelect
          id="unit-parent"
          value={typed.parent}
          options={parents}
          onChange={({ target }) => setTyped({ ...typed, parent: target.value })}
        />
      </Field>
      {unit === null ? null : (
        <div>
          <Checkbox checked={typed.closed} onChange={({ target }) => setTyped({ ...typed, closed: target.checked })}>
            {t("units.close")}
          </Checkbox>
          <p className="field-help">{t("units.closeHelp")}</p>
        </div>
      )}
    </ActDialog>
  );
}

function WhyInUse({ error }: { readonly error: unknown }) {
  const { t } = useTranslation("admin");
  if (!hasCode(error, "UNIT_IN_USE")) return null;
  const cause = (["units", "people", "work"] as const).find((one) => one === error.details.cause);
  return cause === undefined ? null : <p>{t(`units.inUse.${cause}`)}</p>;
}
