import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { attachment, download, downloadInParts } from "./download.server.ts";

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

const sound = { name: "Voice 7", extension: "wav", type: "audio/wav" };
const bytes = new Uint8Array([10, 11, 12, 13, 14]);

async function asked(headers: Record<string, string>, method = "GET") {
  const answer = downloadInParts(new Request("http://here.invalid/", { method, headers }), bytes, sound);
  const range = answer.headers.get("Content-Range");
  const length = answer.headers.get("Content-Length");
  expect(answer.headers.get("Accept-Ranges")).toBe("bytes");
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  return { status: answer.status, range, length, body: [...new Uint8Array(await answer.arrayBuffer())] };
}

test("a player gets the part of a recording that it asks for", async () => {
  expect(await asked({ Range: "bytes=0-1" })).toEqual({
    ...{ status: 206, range: "bytes 0-1/5", length: "2" },
    body: [10, 11],
  });
  expect(await asked({ Range: "bytes=3-" })).toEqual({
    ...{ status: 206, range: "bytes 3-4/5", length: "2" },
    body: [13, 14],
  });
});

test("a player that asks beyond the end is told how long a recording is", async () => {
  expect(await asked({ Range: "bytes=5-" })).toEqual({
    ...{ status: 416, range: "bytes */5", length: null },
    body: [],
  });
});

test("without a part that can be sent alone, the whole recording is", async () => {
  const whole = { status: 200, range: null, length: "5", body: [...bytes] };
  expect(await asked({})).toEqual(whole);
  expect(await asked({ Range: "bytes=0-1,3-4" })).toEqual(whole);
  expect(await asked({ Range: "bytes=0-1", "If-Range": '"a"' })).toEqual(whole);
  expect(await asked({ Range: "bytes=0-1" }, "HEAD")).toEqual(whole);
});
