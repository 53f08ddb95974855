import { readdirSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { expect } from "chai";
import type { Client } from "../../support/http-client.ts";
import { multipart } from "../../support/multipart.ts";
import { type ServedMatter, serveMatter } from "../../support/served-matter.ts";
import { freshServer } from "../../support/serving.ts";
import { snapshot } from "./matter-snapshot.ts";
import { expectProblem } from "./problems.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text);

describe("uploads", () => {
  const server = freshServer();
  let held: ServedMatter;
  let responder: Client;
  before(async () => {
    held = await serveMatter(server());
    responder = await server().as("responder-1");
  });
  const upload = (name: string, content: Uint8Array, by = responder) =>
    by.send("POST", `/api/matters/${held.matterId}/attachments`, multipart(name, content));
  const stored = (): number =>
    readdirSync(server().blobFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

  const refused: readonly (readonly [string, string, Uint8Array])[] = [
    ["a page", "notice.html", bytes("<!doctype html><script>alert(1)</script>")],
    ["a page that calls itself a picture", "notice.png", bytes("<!doctype html><script>alert(1)</script>")],
    ["a drawing with a script", "plan.svg", bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ["a program", "tool.exe", bytes("MZ\x90\x00")],
    ["a program that calls itself a PDF", "tool.pdf", bytes("MZ\x90\x00")],
    ["an archive", "all.zip", bytes("PK\x03\x04")],
    ["a script", "run.js", bytes("alert(1)")],
    ["a shell script", "run.sh", bytes("#!/bin/sh\nrm -rf /")],
    ["a picture with a page's name", "photo.html", Buffer.from([0x89, 0x50, 0x4e, 0x47])],
    ["nothing", "empty.txt", bytes("")],
    ["text that is not UTF-8", "odd.txt", Buffer.from([0xff, 0xfe, 0x00])],
    ["a file without a name's ending", "README", bytes("text")],
  ];
  for (const [what, name, content] of refused) {
    it(`refuse ${what}`, async () => {
      const before = await snapshot(server(), held.matterId);
      const files = stored();
      expectProblem(await upload(name, content), 415, "FILE_TYPE_REFUSED");
      expect(await snapshot(server(), held.matterId)).to.deep.equal(before);
      expect(stored()).to.equal(files);
    });
  }

  it("refuse a document that unpacks to a hundred times its size", async () => {
    const reply = await upload("bomb.docx", zipOf("word/document.xml", Buffer.alloc(64 * 1024 * 1024)));
    expect([413, 415], reply.text).to.include(reply.status);
  });

  it("take an office document by what is in it, not by its name", async () => {
    expect((await upload("报告.docx", zipOf("word/document.xml", bytes("<w:document/>")))).status).to.equal(201);
    expectProblem(await upload("报告.docx", zipOf("evil.exe", bytes("MZ"))), 415, "FILE_TYPE_REFUSED");
    expectProblem(await upload("表.xlsx", zipOf("word/document.xml", bytes("<x/>"))), 415, "FILE_TYPE_REFUSED");
    expectProblem(await upload("报告.docx", bytes("PK\x03\x04")), 415, "FILE_TYPE_REFUSED");
  });

  it("refuse more than 20 MiB, and go on answering", async () => {
    expectProblem(await upload("big.txt", Buffer.alloc(21 * 1024 * 1024, 0x61)), 413, "FILE_TOO_LARGE");
    expectProblem(await upload("huge.txt", Buffer.alloc(48 * 1024 * 1024, 0x61)), 413, "BODY_TOO_LARGE");
    expect((await responder.call("GET /api/session")).status).to.equal(200);
  });

  it("refuse bodies that are no form with a file", async () => {
    const path = `/api/matters/${held.matterId}/attachments`;
    const boundary = { "Content-Type": "multipart/form-data; boundary=x" };
    const form = (text: string) => text.replaceAll("\n", "\r\n");
    for (const [status, sending] of [
      [415, { body: "{}", headers: { "Content-Type": "application/json" } }],
      [415, { body: "" }],
      [415, { body: "", headers: { "Content-Type": "multipart/form-data" } }],
      [400, { body: "", headers: { "Content-Type": "multipart/form-data; boundary=" } }],
      [400, { body: "junk", headers: boundary }],
      [400, { body: form('--x\nContent-Disposition: form-data; name="file"; filename="a.txt"\n\nhalf'), headers: boundary }],
      [400, { body: form('--x\nContent-Disposition: form-data; name="other"; filename="a.txt"\n\nx\n--x--\n'), headers: boundary }],
      [400, { body: form('--x\nContent-Disposition: form-data; name="file"\n\nx\n--x--\n'), headers: boundary }],
    ] as const) {
      const reply = await responder.send("POST", path, sending);
      expect(reply.status, `${JSON.stringify(sending)} ${reply.text}`).to.equal(status);
    }
    expect(server().faults).to.deep.equal([]);
  });

  it("keep the last part of a name, without what a file system or a reader could be fooled by", async () => {
    for (const [name, kept] of [
      ["../../../etc/passwd.txt", "passwd.txt"],
      ["..\\..\\windows\\system.txt", "system.txt"],
      ["C:\\users\\a.txt", "a.txt"],
      ["a\u202Etxt.exe.txt", "atxt.exe.txt"],
      ["界址 说明（一）.txt", "界址 说明（一）.txt"],
      [".htaccess.txt", "file.htaccess.txt"],
    ] as const) {
      const reply = await upload(name, bytes("好"));
      expect(reply.status, reply.text).to.equal(201);
      expect((reply.json as { readonly name: string }).name).to.equal(kept);
    }
  });

  it("come back as a download of plain bytes, whatever they are called", async () => {
    const { json } = await upload("页面.txt", bytes("<script>alert(1)</script>"));
    const reply = await responder.send("GET", `/api/attachments/${(json as { readonly id: string }).id}`);
    expect(reply.headers["content-type"]).to.equal("application/octet-stream");
    expect(reply.headers["content-disposition"]).to.equal(`attachment; filename*=UTF-8''${encodeURIComponent("页面.txt")}`);
    expect(reply.headers["x-content-type-options"]).to.equal("nosniff");
    expect(reply.text).to.equal("<script>alert(1)</script>");
  });

  it("by somebody who may not attach leave no bytes behind", async () => {
    const before = stored();
    expectProblem(await upload("mine.txt", bytes("不该留下的内容"), await server().as("responder-2")), 403, "NOT_ALLOWED");
    expect(stored()).to.equal(before);
  });
});

/** A zip archive with one entry. */
function zipOf(name: string, content: Uint8Array): Uint8Array {
  const packed = deflateRawSync(content);
  const entry = Buffer.alloc(30);
  entry.writeUInt32LE(0x04034b50, 0);
  entry.writeUInt16LE(20, 4);
  entry.writeUInt16LE(8, 8);
  entry.writeUInt32LE(packed.length, 18);
  entry.writeUInt32LE(content.length, 22);
  entry.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(content.length, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([entry, Buffer.from(name), packed, central, Buffer.from(name), end]);
}
