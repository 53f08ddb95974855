import { useTranslation } from "react-i18next";
import { wordProblem } from "./word-problem.ts";

export function useWordProblem(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  return (error) => wordProblem(error, { t, language: i18n.language });
}
