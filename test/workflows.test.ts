import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const folder = new URL("../.github/workflows/", import.meta.url);
const workflows = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));

/** The lines of each job, by its name: what is indented below `jobs:`. */
function jobsOf(text: string): Map<string, string> {
  const jobs = new Map<string, string>();
  const [, body = ""] = /^jobs:\n([^]*)/m.exec(text) ?? [];
  for (const part of body.split(/^(?= {2}[\w-]+:\n)/m)) {
    const [, name] = /^ {2}([\w-]+):\n/.exec(part) ?? [];
    if (name !== undefined) jobs.set(name, part);
  }
  return jobs;
}

describe.each(workflows)("the workflow %s", (file) => {
  const text = readFileSync(new URL(file, folder), "utf8").replaceAll("\r\n", "\n");

  it("uses actions by their commit", () => {
    const uses = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, action]) => action);
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses) expect(action).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("may do nothing but what a job says that it needs", () => {
    expect(text).toMatch(/^permissions: \{\}$/m);
    const jobs = jobsOf(text);
    expect(jobs.size).toBeGreaterThan(0);
    for (const job of jobs.values()) {
      expect(job).toMatch(/^ {4}permissions:$/m);
      expect(job).toMatch(/^ {4}timeout-minutes: \d+$/m);
    }
    // What may write runs nothing of a release or of the project.
    for (const job of [...jobs.values()].filter((one) => /: write$/m.test(one))) {
      expect(job).not.toMatch(/npm |actions\/checkout/);
    }
  });

  it("keeps no credentials in the checkout, and puts no expression into a script", () => {
    const checkouts = text.split("actions/checkout@").slice(1);
    for (const step of checkouts) expect(step.split(/^\s*- /m)[0]).toContain("persist-credentials: false");
    const scripts = [...text.matchAll(/^(\s*)(?:- )?run: (?:\|\n((?:\1\s+.*\n|\n)*)|(.*))/gm)];
    for (const [, , block = "", line = ""] of scripts) expect(block + line).not.toContain("${{");
  });
});
