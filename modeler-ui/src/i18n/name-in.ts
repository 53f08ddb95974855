/** The name of something that has a Chinese and maybe an English one. */
export function nameIn(language: string, name: string, nameEn: string | null | undefined): string {
  return language === "en" && nameEn ? nameEn : name;
}
