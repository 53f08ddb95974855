import { useTranslation } from "react-i18next";

/** The sentences under a key, in their order. */
export function useSteps(): (key: string) => readonly string[] {
  const { t } = useTranslation("help");
  return (key) => {
    const found: unknown = t(key, { returnObjects: true });
    return typeof found === "object" && found !== null ? Object.values(found).map(String) : [];
  };
}
