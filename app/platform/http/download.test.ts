import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { attachment, download } from "./download.server.ts";

test("a name in any script is sent whole, with a plain one for old programs", () => {
  expect(attachment("Dè dh’innis sibh – خطة", "docx")).toBe(
    "attachment; filename=\"De dh_innis sibh - _.docx\"; filename*=UTF-8''D%C3%A8%20dh%E2%80%99innis%20sibh%20%E2%80%93%20%D8%AE%D8%B7%D8%A9.docx",
  );
});

test("a name cannot leave its folder or its header", () => {
  expect(attachment('../../a"\r\nSet-Cookie: b', "docx")).toBe(
    "attachment; filename=\"a Set-Cookie b.docx\"; filename*=UTF-8''a%20Set-Cookie%20b.docx",
  );
});

property.prop([fc.string({ unit: "binary" })])("any name makes a header that can be sent", (name) => {
  const response = download("words", { name, extension: "docx", type: "text/plain" });
  expect(response.headers.get("Content-Disposition")).toMatch(
    /^attachment; filename="[ !#-~]+\.docx"; filename\*=UTF-8''[!#-~]+$/,
  );
});

test("a download is not kept on the way", () => {
  const { headers } = download(new Uint8Array([1]), { name: "", extension: "docx", type: "text/plain" });
  expect(headers.get("Cache-Control")).toBe("no-store");
});
