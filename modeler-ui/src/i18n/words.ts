/** Texts of one page, nested; the Chinese ones are the pattern the others follow. */
export type Words = { readonly [key: string]: string | Words };

/** The same keys as `T`, in another language. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

/** A page's texts in both languages, under the page's namespace. */
export type PageWords = { readonly namespace: string; readonly zhCN: Words; readonly en: Words };
