import { randomBytes } from "node:crypto";
import { expect } from "chai";
import fc from "fast-check";
import { secretsUnder } from "../../../api/adapters/secrets.ts";
import type { Json } from "../../../engine/domain/json.ts";

const key = randomBytes(32);
const secrets = secretsUnder(key);
const place = { id: "1", matterId: "2", field: "/phone", now: "2026-03-02T01:00:00.000Z" };

describe("sealed personal values", () => {
  it("open to what was sealed", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "grapheme" }), (value) => {
        const { entry } = secrets.seal({ ...place, value: value as Json });
        expect(secrets.open(entry)).to.deep.equal(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("show nothing, and differ each time they are sealed", () => {
    const [one, two] = [secrets.seal({ ...place, value: "13900001111" }), secrets.seal({ ...place, value: "13900001111" })];

    expect(one.entry.sealed).not.to.equal(two.entry.sealed);
    expect(one.reference.hash).not.to.equal(two.reference.hash);
    expect(Buffer.from(one.entry.sealed ?? "", "base64").includes("13900001111")).to.equal(false);
    expect(one.reference).to.deep.equal({ $vault: "1", hash: one.entry.hash });
  });

  it("are nothing once erased", () => {
    const { entry } = secrets.seal({ ...place, value: "13900001111" });

    expect(secrets.open({ ...entry, sealed: null, erasedAt: place.now })).to.equal(null);
  });

  it("do not open in another place, under another key, or changed by a bit", () => {
    const { entry } = secrets.seal({ ...place, value: "13900001111" });
    const bytes = Buffer.from(entry.sealed ?? "", "base64");
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;

    expect(() => secrets.open({ ...entry, id: "3" })).to.throw();
    expect(() => secrets.open({ ...entry, field: "/name" })).to.throw();
    expect(() => secretsUnder(randomBytes(32)).open(entry)).to.throw();
    expect(() => secrets.open({ ...entry, sealed: bytes.toString("base64") })).to.throw();
  });
});

describe("query codes", () => {
  it("are 80 random bits in four groups that can be read out", () => {
    const codes = Array.from({ length: 200 }, () => secrets.newQueryCode().code);

    for (const code of codes) expect(code).to.match(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes).size).to.equal(200);
    expect(new Set(codes.join("").replaceAll("-", "")).size).to.equal(32);
  });

  it("match as citizens type them", () => {
    const { code, hash } = secrets.newQueryCode();
    const wide = code.replace(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

    for (const typed of [code, code.toLowerCase(), ` ${code.replaceAll("-", " ")} `, wide, code.replaceAll("-", "—")]) {
      expect(secrets.queryCodeMatches(typed, hash)).to.equal(true);
    }
    for (const typed of [code.replaceAll("0", "O"), code.replaceAll("1", "l")])
      expect(secrets.queryCodeMatches(typed, hash)).to.equal(true);
  });

  it("do not match another code, or a hash that is none", () => {
    const { code, hash } = secrets.newQueryCode();

    expect(secrets.queryCodeMatches(secrets.newQueryCode().code, hash)).to.equal(false);
    expect(secrets.queryCodeMatches("", hash)).to.equal(false);
    expect(secrets.queryCodeMatches(code, "")).to.equal(false);
  });
});

describe("tokens", () => {
  it("have 256 bits and are known by their hash", () => {
    const { token, hash } = secrets.newToken();

    expect(Buffer.from(token, "base64url")).to.have.length(32);
    expect(secrets.hashToken(token)).to.equal(hash);
    expect(secrets.newToken().token).not.to.equal(token);
  });
});

describe("passwords", () => {
  it("match their hash and no other, in any Unicode form", async () => {
    const stored = await secrets.hashPassword("caf\u00e9-八个汉字");

    expect(stored).to.match(/^\$argon2id\$v=19\$(?=.*\bm=19456\b)(?=.*\bt=2\b)(?=.*\bp=1\b)/);
    expect(await secrets.passwordMatches("cafe\u0301-八个汉字", stored)).to.equal(true);
    expect(await secrets.passwordMatches("cafe-八个汉字", stored)).to.equal(false);
  });

  it("are compared for an unknown account as for a known one", async () => {
    expect(await secrets.passwordMatches("demo", secrets.nobodysHash())).to.equal(false);
  });
});
