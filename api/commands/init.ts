import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { accountForm } from "../../engine/domain/import/read-lines.ts";
import { readInitEnvironment, readOfficeConfig } from "../config.ts";
import { CommandError } from "./command-error.ts";
import { initOffice, type OfficeAnswers } from "./init-office.ts";
import { runCommand, type Say } from "./run-command.ts";

const usage = `npm run init -- [--office NAME] [--office-en NAME] [--account ACCOUNT] [--name NAME]
  Makes a new office. What is not given is asked for; CLAUSEFLOW_INIT_OFFICE, _OFFICE_EN, _ACCOUNT and _NAME are taken as well.`;

async function main(say: Say): Promise<void> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { office: text, "office-en": text, account: text, name: text, help: { type: "boolean" } } });
  if (values.help) return say(usage);
  const config = readOfficeConfig();
  const given = readInitEnvironment();
  const answers = await completed({
    office: values.office ?? given.office,
    officeEn: values["office-en"] ?? given.officeEn,
    account: values.account ?? given.account,
    name: values.name ?? given.name,
  });
  const { temporaryPassword, processes } = await initOffice(config, answers);
  for (const line of summary({ ...answers, temporaryPassword, processes, keyFile: config.keyFile, database: config.databaseUrl }))
    say(line);
}

type Given = { readonly [K in keyof OfficeAnswers]: string | undefined };

async function completed(given: Given): Promise<OfficeAnswers> {
  const office = await answer(given.office, "机构名称 Office name", "--office");
  const account = await answer(given.account, "管理员账号 Administrator's account", "--account");
  if (!accountForm.test(account))
    throw new CommandError(
      "An account has small letters, digits, dots, dashes and underscores. 账号只能用小写字母、数字、点、横线和下划线。",
    );
  const name = await answer(given.name, "管理员姓名 Administrator's name", "--name");
  return { office, officeEn: given.officeEn?.trim() || null, account, name };
}

async function answer(given: string | undefined, question: string, flag: string): Promise<string> {
  if (given !== undefined && given.trim() !== "") return given.trim();
  if (!process.stdin.isTTY) throw new CommandError(`${flag} is missing, and there is nobody to ask.\n${usage}`);
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  try {
    for (;;) {
      const typed = (await asking.question(`${question}: `)).trim();
      if (typed !== "") return typed;
    }
  } finally {
    asking.close();
  }
}

type Made = OfficeAnswers & {
  readonly temporaryPassword: string;
  readonly processes: number;
  readonly keyFile: string;
  readonly database: string;
};

function summary({ office, account, temporaryPassword, processes, keyFile, database }: Made): readonly string[] {
  return [
    "",
    `  ${office}`,
    `  数据库 database        ${database}`,
    `  密钥文件 key file      ${keyFile}`,
    `  流程 processes         ${processes}`,
    `  管理员账号 account     ${account}`,
    `  初始密码 password      ${temporaryPassword}`,
    "",
    "  初始密码只显示这一次，首次登录须修改。The password is shown this once and must be changed at the first sign-in.",
    "  请立即把密钥文件另存一份到安全的地方：没有它，备份里的个人信息无法打开。",
    "  Keep a copy of the key file in a safe place now: without it the personal data in a backup cannot be opened.",
    "",
    "  启动 start: CLAUSEFLOW_MODE=office npm start",
    "",
  ];
}

runCommand(main);
