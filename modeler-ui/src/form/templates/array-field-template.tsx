import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import type { ArrayFieldItemTemplateProps, ArrayFieldTemplateProps } from "@rjsf/utils";
import { Button } from "antd";
import { useTranslation } from "react-i18next";

/** A list that grows and shrinks. */
export function ArrayFieldTemplate({
  title,
  required,
  items,
  canAdd,
  onAddClick,
  disabled,
  readonly,
  fieldPathId,
  rawErrors = [],
  schema,
}: ArrayFieldTemplateProps) {
  const { t } = useTranslation("form");
  return (
    <fieldset className={rawErrors.length > 0 ? "field-group stack field-wrong" : "field-group stack"} id={fieldPathId.$id} tabIndex={-1}>
      <legend>
        {title}
        {required ? <span className="field-required">（{t("common:required")}）</span> : null}
      </legend>
      {schema.description ? <p className="field-help">{schema.description}</p> : null}
      {rawErrors.length > 0 ? <p className="field-error">{[...new Set(rawErrors)].join("；")}</p> : null}
      {items}
      {canAdd ? (
        <Button icon={<PlusOutlined aria-hidden />} disabled={Boolean(disabled || readonly)} onClick={onAddClick}>
          {t("add")}
        </Button>
      ) : null}
    </fieldset>
  );
}

export function ArrayFieldItemTemplate({ children, index, hasToolbar, buttonsProps, disabled, readonly }: ArrayFieldItemTemplateProps) {
  const { t } = useTranslation("form");
  const number = index + 1;
  return (
    <div className="list-item">
      <div className="list-item-body">
        <p className="list-item-number">{t("item", { number })}</p>
        {children}
      </div>
      {hasToolbar && buttonsProps.hasRemove ? (
        <Button
          aria-label={t("remove", { number })}
          icon={<DeleteOutlined aria-hidden />}
          disabled={Boolean(disabled || readonly)}
          onClick={buttonsProps.onRemoveItem}
        />
      ) : null}
    </div>
  );
}
