import {
  ApartmentOutlined,
  FileAddOutlined,
  InboxOutlined,
  PlayCircleOutlined,
  QuestionCircleOutlined,
  SettingOutlined,
  TableOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";
import type { Capability } from "../../api/contract/types.ts";

export type NavigationEntry = {
  readonly path: string;
  /** Key of its word in the `layout` namespace. */
  readonly word: string;
  readonly icon: ReactNode;
  /** Shown to people whose posts open it; null: to everybody. */
  readonly capability: Capability | null;
};

export const navigation: readonly NavigationEntry[] = [
  { path: "/", word: "nav.inbox", icon: <InboxOutlined aria-hidden />, capability: null },
  { path: "/register", word: "nav.register", icon: <FileAddOutlined aria-hidden />, capability: "registerMatters" },
  { path: "/matters", word: "nav.ledger", icon: <TableOutlined aria-hidden />, capability: "readLedger" },
  { path: "/replay", word: "nav.replay", icon: <PlayCircleOutlined aria-hidden />, capability: "replayCases" },
  { path: "/processes", word: "nav.modeler", icon: <ApartmentOutlined aria-hidden />, capability: "editProcesses" },
  { path: "/admin", word: "nav.admin", icon: <SettingOutlined aria-hidden />, capability: "managePeople" },
  { path: "/help", word: "nav.help", icon: <QuestionCircleOutlined aria-hidden />, capability: null },
];
