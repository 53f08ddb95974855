import "./admin.css";
import type { LazyPage } from "../i18n/lazy-page.ts";
import { CalendarPage } from "./calendar/calendar-page.tsx";
import { adminWords } from "./words/words.ts";

export const page: LazyPage = { Component: CalendarPage, words: [adminWords] };
