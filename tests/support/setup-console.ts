import { afterEach, beforeEach } from "vitest";

/**
 * An error on the console fails the test: React reports broken markup there and nowhere else. A test that expects one
 * says so with `vi.spyOn(console, "error").mockImplementation(() => {})`.
 */
const complaints: unknown[][] = [];

beforeEach(() => {
  complaints.length = 0;
  console.error = (...complaint: unknown[]) => {
    complaints.push(complaint);
    throw new Error(`console.error: ${complaint.map(String).join(" ")}`);
  };
});

// React catches what is thrown while it renders, so throwing alone is not enough.
afterEach(() => {
  const complaint = complaints.shift();
  if (complaint) throw new Error(`console.error was called: ${complaint.map(String).join(" ")}`);
});
