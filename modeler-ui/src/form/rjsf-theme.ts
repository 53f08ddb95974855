import { Theme } from "@rjsf/antd";
import type { ThemeProps } from "@rjsf/core";
import { ArrayFieldItemTemplate, ArrayFieldTemplate } from "./templates/array-field-template.tsx";
import { BaseInputTemplate } from "./templates/base-input-template.tsx";
import { FieldTemplate } from "./templates/field-template.tsx";
import { ObjectFieldTemplate } from "./templates/object-field-template.tsx";
import { CheckboxWidget } from "./widgets/checkbox-widget.tsx";
import { CheckboxesWidget } from "./widgets/checkboxes-widget.tsx";
import { RadioWidget } from "./widgets/radio-widget.tsx";
import { SelectWidget } from "./widgets/select-widget.tsx";
import { TextareaWidget } from "./widgets/textarea-widget.tsx";
import { DateTimeWidget, DateWidget, TimeWidget } from "./widgets/time-widgets.tsx";

/** The antd theme, with native controls where antd's fail by keyboard or screen reader. */
export const rjsfTheme: ThemeProps = {
  ...Theme,
  templates: { ...Theme.templates, FieldTemplate, ObjectFieldTemplate, ArrayFieldTemplate, ArrayFieldItemTemplate, BaseInputTemplate },
  widgets: {
    ...Theme.widgets,
    CheckboxWidget,
    CheckboxesWidget,
    DateTimeWidget,
    DateWidget,
    RadioWidget,
    SelectWidget,
    TextareaWidget,
    TimeWidget,
  },
};
