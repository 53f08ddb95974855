import { Alert, Button } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Rating } from "../../../api/contract/types.ts";
import { Field } from "../common/field.tsx";
import { When } from "../common/when.tsx";
import { ProblemAlert } from "../problems/problem-alert.tsx";
import { type Slip, useRateMatter } from "./use-public-matter.ts";

type PublicRatingOf = { readonly rating: Rating; readonly slip: Slip; readonly onRated: () => void };

/** Satisfied or not, and why; once each time it is asked for. */
export function PublicRating({ rating, slip, onRated }: PublicRatingOf) {
  const { t } = useTranslation("public");
  const rate = useRateMatter(slip);
  const [satisfied, setSatisfied] = useState<boolean | null>(null);
  const [words, setWords] = useState("");

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (satisfied !== null && !rate.isPending) rate.mutate({ satisfied, words }, { onSuccess: onRated });
  }

  if (rate.isSuccess || rating.ratedAt !== null) {
    const said = rate.data?.satisfied ?? rating.satisfied;
    return <Alert role="status" type="success" showIcon title={t("thanks", { rating: t(said ? "satisfied" : "notSatisfied") })} />;
  }
  if (rating.state !== "open") return null;
  return (
    <form onSubmit={submit} className="stack rating-form">
      <h3>{t("rate")}</h3>
      {rating.openUntil === null ? null : (
        <p className="muted">
          {t("rateUntil")} <When at={rating.openUntil} />
        </p>
      )}
      <ProblemAlert error={rate.error} />
      <fieldset className="field">
        <legend>{t("question")}</legend>
        <div className="choices">
          {[true, false].map((value) => (
            <label key={String(value)}>
              <input type="radio" name="satisfied" required checked={satisfied === value} onChange={() => setSatisfied(value)} />
              {t(value ? "satisfied" : "notSatisfied")}
            </label>
          ))}
        </div>
      </fieldset>
      <Field id="rating-words" label={t("words")}>
        <textarea
          id="rating-words"
          className="native-input"
          rows={3}
          maxLength={1000}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </Field>
      <Button type="primary" htmlType="submit" loading={rate.isPending} disabled={satisfied === null}>
        {t("send")}
      </Button>
    </form>
  );
}
