import type { IncomingMessage } from "node:http";
import type { PersonActor } from "../../engine/domain/actor.ts";
import type { Person } from "../../engine/domain/org.ts";
import type { Session } from "../../engine/domain/session.ts";
import type { Language } from "../../engine/usecases/check-values.ts";
import type { World } from "../../engine/usecases/world.ts";
import type { Answer, Input, RouteName, Routes } from "../contract/routes.ts";
import type { UploadedFile } from "./middleware/read-upload.ts";

export type Signed = { readonly session: Session; readonly person: Person; readonly actor: PersonActor; readonly token: string };

type Base = { readonly world: World; readonly language: Language; readonly request: IncomingMessage };
type IsOpen<R extends RouteName> = Routes[R] extends { readonly open: true } ? true : false;
type Upload<R extends RouteName> = Routes[R] extends { readonly upload: true } ? { readonly file: UploadedFile } : unknown;
type OwnInput<R extends RouteName> = Omit<Input<R>, "file"> & Upload<R>;

/** What a handler gets: its route's checked input, and who asks. Open routes may be asked by nobody. */
export type Call<R extends RouteName> = Base & { readonly input: OwnInput<R> } & (IsOpen<R> extends true
    ? { readonly signed: Signed | null }
    : { readonly signed: Signed });

/** A response that stays open. */
export type OpenLine = {
  readonly write: (chunk: string) => boolean;
  readonly end: () => void;
  readonly onClose: (listener: () => void) => void;
};

/** Answers that are not plain JSON of the route's first status. */
export type Reply<R extends RouteName> =
  | { readonly json: Answer<R>; readonly status?: number; readonly cookie?: string }
  | { readonly none: true; readonly cookie?: string }
  | { readonly bytes: Uint8Array | string; readonly mediaType: string; readonly fileName?: string }
  | { readonly stream: (line: OpenLine) => void; readonly mediaType: string };

export type Handler<R extends RouteName> = (call: Call<R>) => Promise<Reply<R>>;

/** Some routes' handlers, by route name; all of them together must be every route. */
export type Handlers<R extends RouteName> = { readonly [K in R]: Handler<K> };
export type AllHandlers = Handlers<RouteName>;
