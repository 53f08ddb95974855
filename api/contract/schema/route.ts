import type { Schema, Static } from "./schema.ts";

export type Fields = { readonly [name: string]: Schema<unknown> };

/** One route; its key in the route table is `METHOD /path/{parameter}`. */
export type Route = {
  readonly id: string;
  /** One sentence, for the reader of the document. */
  readonly summary: string;
  /** No session is needed. */
  readonly open?: true;
  readonly params?: Fields;
  readonly query?: Fields;
  readonly headers?: Fields;
  /** JSON body. */
  readonly body?: Schema<unknown>;
  /** The body may be missing altogether. */
  readonly bodyOptional?: true;
  /** The body is `multipart/form-data` with one part `file`. */
  readonly upload?: true;
  readonly answer: Answer;
  /** Other statuses that are answers, not problems (e.g. 503 of the readiness probe). */
  readonly alternatives?: { readonly [status: number]: Schema<unknown> };
};

export type Answer =
  | { readonly status: 200 | 201; readonly json: Schema<unknown> }
  | { readonly status: 204 }
  /** Bytes or text of this media type. */
  | { readonly status: 200; readonly media: string };

export type RouteTable = { readonly [methodAndPath: string]: Route };

type Values<F> = { readonly [K in keyof F]: Static<F[K]> };
type JsonOf<A> = A extends { readonly json: infer S } ? Static<S> : A extends { readonly media: string } ? Blob : undefined;

/** What a caller of a route hands in: only the keys the route has; query and header values may be missing. */
export type InputOf<R> = (R extends { readonly params: infer P } ? { readonly params: Values<P> } : unknown) &
  (R extends { readonly query: infer Q } ? { readonly query?: Partial<Values<Q>> } : unknown) &
  (R extends { readonly headers: infer H } ? { readonly headers: Values<H> } : unknown) &
  (R extends { readonly body: infer B }
    ? R extends { readonly bodyOptional: true }
      ? { readonly body?: Static<B> }
      : { readonly body: Static<B> }
    : unknown) &
  (R extends { readonly upload: true } ? { readonly file: Blob } : unknown);

/** What it gives back. */
export type AnswerOf<R> = R extends { readonly answer: infer A } ? JsonOf<A> : never;
