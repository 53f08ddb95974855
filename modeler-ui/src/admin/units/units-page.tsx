import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PageState } from "../../common/page-state.tsx";
import { PageTitle } from "../../common/page-title.tsx";
import { useUnits } from "../../org/use-units.ts";
import { AdminFrame } from "../admin-frame.tsx";
import { type EditedUnit, UnitDialog } from "./unit-dialog.tsx";
import { UnitTree } from "./unit-tree.tsx";

export function UnitsPage() {
  return (
    <AdminFrame capability="managePeople">
      <Units />
    </AdminFrame>
  );
}

function Units() {
  const { t } = useTranslation("admin");
  const units = useUnits();
  const [edited, setEdited] = useState<EditedUnit | null>(null);
  const extra = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited({ unit: null, parent: null })}>
      {t("units.new")}
    </Button>
  );
  return (
    <>
      <PageTitle title={t("units.title")} extra={extra} />
      <PageState query={units}>
        {({ items }) => (
          <div className="card">
            <UnitTree
              units={items}
              onEdit={(unit) => setEdited({ unit, parent: unit.parent })}
              onAddBelow={(unit) => setEdited({ unit: null, parent: unit.id })}
            />
          </div>
        )}
      </PageState>
      {edited === null ? null : <UnitDialog edited={edited} units={units.data?.items ?? []} onClose={() => setEdited(null)} />}
    </>
  );
}
