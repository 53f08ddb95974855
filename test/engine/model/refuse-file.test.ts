import { expect } from "chai";
import { parseDiagram } from "../../../engine/model/parse/parse-diagram.ts";
import { xmlLimits } from "../../../engine/model/parse/scan-xml.ts";
import { compiled, refuses, warns } from "../../support/compiling.ts";
import { diagram, file, path, raw } from "../../support/diagram.ts";
import { endEvent, startEvent, task } from "../../support/diagram-elements.ts";

const sound = [startEvent("Start"), task("A"), endEvent("End"), path("Start", "A", "End")];
const xml = diagram(sound);
const inside = (text: string) => diagram([...sound, raw(text)]);

describe("a diagram's file", () => {
  it("is refused above one megabyte", () => refuses(`${xml}${" ".repeat(xmlLimits.bytes)}`, "XML_TOO_LARGE@"));

  it("is refused when nested deeper than 50 levels", () => {
    const deep = "<bpmn:extensionElements>".concat("<x:a xmlns:x='urn:x'>".repeat(60), "</x:a>".repeat(60), "</bpmn:extensionElements>");
    return refuses(diagram(sound, { roots: deep }), "XML_TOO_DEEP@");
  });

  it("is refused with more XML elements than any diagram needs", () =>
    refuses(inside("<bpmn:task/>".repeat(xmlLimits.elements)), "XML_TOO_MANY_ELEMENTS@"));

  it("is refused with more than 2,000 nodes and flows", () => {
    const tasks = Array.from({ length: 2_001 }, (_, index) => task(`T${index}`));
    return refuses(diagram(tasks), "PROCESS_TOO_LARGE@P");
  });

  it("is refused with a DOCTYPE, wherever it stands", async () => {
    await refuses(`<!DOCTYPE x>${xml}`, "XML_DECLARATION_FORBIDDEN@");
    await refuses(xml.replace("<bpmn:process", "<!DOCTYPE lolz [<!ENTITY a 'ha'>]><bpmn:process"), "XML_DECLARATION_FORBIDDEN@");
    await refuses(`${xml}<!ENTITY a SYSTEM "file:///etc/passwd">`, "XML_DECLARATION_FORBIDDEN@");
  });

  it("is refused with an entity of its own, in text and in attributes", async () => {
    await refuses(inside("<bpmn:textAnnotation id='T'><bpmn:text>&xxe;</bpmn:text></bpmn:textAnnotation>"), "XML_ENTITY_FORBIDDEN@");
    await refuses(xml.replace('id="A"', 'id="A" name="&lol;"'), "XML_ENTITY_FORBIDDEN@");
    await refuses(xml.replace('id="A"', 'id="A" name="a &amp b"'), "XML_ENTITY_FORBIDDEN@");
  });

  it("is refused with a reference to a character that XML does not know", () =>
    refuses(xml.replace('id="A"', 'id="A" name="&#0;"'), "XML_ENTITY_FORBIDDEN@"));

  it("may use the five entities of XML and character numbers", async () => {
    const { nodes } = await compiled(xml.replace('id="A"', 'id="A" name="&lt;&amp;&#x5e74;"'));
    expect(nodes.A?.name).to.equal("<&年");
  });

  it("may speak of a DOCTYPE in a comment or CDATA", () => compiled(`<!-- <!DOCTYPE x> &x; -->${xml}<!-- & -->`));

  it("is refused with NUL, control characters and lone surrogates", async () => {
    for (const bad of ["\u0000", "\u0007", "\ud800", "\uffff"])
      await refuses(xml.replace('id="A"', `id="A" name="${bad}"`), "XML_BAD_CHARACTER@");
  });

  it("is refused when it is not well-formed", async () => {
    await refuses("", "XML_NOT_WELL_FORMED@");
    await refuses("章程", "XML_NOT_WELL_FORMED@");
    await refuses(xml.slice(0, -5), "XML_NOT_WELL_FORMED@");
    await refuses(xml.replace("</bpmn:process>", "</bpmn:proces>"), "XML_NOT_WELL_FORMED@");
    await refuses(`${xml}<more/>`, "XML_NOT_WELL_FORMED@");
    await refuses(`<bpmn:definitions a="<"/>`, "XML_NOT_WELL_FORMED@");
  });

  it("is refused when it is XML but not BPMN", async () => {
    await refuses("<html/>", "NOT_BPMN@");
    await refuses(file("").replaceAll("20100524/MODEL", "20990101/MODEL"), "NOT_BPMN@");
  });

  it("is refused in an encoding that is not UTF-8, unless it is plain ASCII", async () => {
    const other = xml.replace('encoding="UTF-8"', 'encoding="GBK"');
    await compiled(other);
    await refuses(other.replace('id="A"', 'id="A" name="年"'), "XML_WRONG_ENCODING@");
    await refuses(xml.replace('encoding="UTF-8"', 'encoding="UTF-7"'), "XML_WRONG_ENCODING@");
  });

  it("is refused with two elements of one id", () => refuses(inside('<bpmn:task id="A"/>'), "ID_DUPLICATE@A"));

  it("is refused with ids that every object already has", async () => {
    for (const id of ["__proto__", "constructor", "toString"]) await refuses(inside(`<bpmn:task id="${id}"/>`), `ID_RESERVED@${id}`);
  });

  it("is refused with ids that are no XML names", () => refuses(inside('<bpmn:task id="1 a"/>'), "ID_ILLEGAL@1 a"));

  it("is refused when a node has no id", () => refuses(inside("<bpmn:task/>"), "ID_MISSING@P"));

  it("is refused when it refers to something that is not there", () =>
    refuses(inside('<bpmn:sequenceFlow id="F" sourceRef="A" targetRef="Gone"/>'), "REFERENCE_UNRESOLVED@F"));

  it("is refused when it refers to what every object inherits", () =>
    refuses(inside('<bpmn:sequenceFlow id="F" sourceRef="A" targetRef="constructor"/>'), "REFERENCE_UNRESOLVED@F"));

  it("is refused with elements or attributes that BPMN does not know", async () => {
    await refuses(inside("<bpmn:wish id='W'/>"), "NOT_VALID_BPMN@");
    await refuses(xml.replace('id="A"', 'id="A" bpmn:wish="x"'), "NOT_VALID_BPMN@A");
  });

  it("is refused when an element that stands once stands twice, for only the last would be read", async () => {
    const twice = "<bpmn:conditionExpression>=a</bpmn:conditionExpression>".repeat(2);
    await refuses(inside(`<bpmn:sequenceFlow id="F" sourceRef="A" targetRef="End">${twice}</bpmn:sequenceFlow>`), "ELEMENT_REPEATED@F");
    const loops = "<bpmn:standardLoopCharacteristics/><bpmn:multiInstanceLoopCharacteristics/>";
    await refuses(inside(`<bpmn:task id="B">${loops}</bpmn:task>`), "ELEMENT_REPEATED@B");
  });

  it("is refused in the Camunda 7 dialect, with a hint", async () => {
    const seven = xml.replace("<bpmn:definitions", '<bpmn:definitions xmlns:camunda="http://camunda.org/schema/1.0/bpmn"');
    await compiled(seven);
    const [refusal] = await refuses(seven.replace('id="A"', 'id="A" camunda:assignee="me"'), "DIALECT_CAMUNDA_7@A");
    expect(refusal?.message).to.contain("Camunda 8");
    await refuses(
      seven.replaceAll("camunda", "c").replace("http://c.org", "http://camunda.org").replace('id="A"', 'id="A" c:assignee="me"'),
      "DIALECT_CAMUNDA_7@A",
    );
  });

  it("may refer to its elements as names of its target namespace", async () => {
    const prefixed = xml
      .replace("<bpmn:definitions", '<bpmn:definitions xmlns:tns="urn:test"')
      .replace('sourceRef="Start" targetRef="A"', 'sourceRef="tns:Start" targetRef="tns:A"');
    const { flows } = await compiled(prefixed);
    expect(flows.Start_A).to.include({ source: "Start", target: "A" });
    await refuses(
      prefixed.replace('xmlns:tns="urn:test"', 'xmlns:tns="urn:other"'),
      "REFERENCE_UNRESOLVED@Start_A",
      "REFERENCE_UNRESOLVED@Start_A",
    );
  });

  it("may describe data by types that are not in it", () =>
    warns(diagram(sound, { roots: '<bpmn:message id="M" name="m" itemRef="xsd:string"/>' }), "REFERENCE_IGNORED@M"));

  it("keeps the order of prefixed references in lists", async () => {
    const flows = '<bpmn:sequenceFlow id="F1" sourceRef="G" targetRef="End"/><bpmn:sequenceFlow id="F2" sourceRef="G" targetRef="A"/>';
    const text = inside(
      `<bpmn:parallelGateway id="G"><bpmn:outgoing>tns:F2</bpmn:outgoing><bpmn:outgoing>F1</bpmn:outgoing></bpmn:parallelGateway>${flows}`,
    );
    const { nodes } = await compiled(text.replace("<bpmn:definitions", '<bpmn:definitions xmlns:tns="urn:test"'));
    expect(nodes.G?.outgoing).to.deep.equal(["F2", "F1"]);
  });

  it("is read without a warning left over", async () => {
    const parsed = await parseDiagram(xml);
    expect(parsed).to.have.property("warnings").that.is.empty;
  });
});
