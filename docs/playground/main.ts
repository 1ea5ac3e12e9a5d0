// What is needed to see the page; the editor comes after it, and the server after the editor.
import { byId } from "./element.ts";
import { SAMPLES } from "./samples.ts";
import { projectOf } from "./share-link.ts";

const shared = await projectOf(location.hash);
const first = shared ?? SAMPLES[0].project;
byId("waiting", HTMLPreElement).textContent = first.files.find(({ path }) => path === first.active)?.text ?? "";
const { Playground } = await import("./playground.ts");
byId("waiting", HTMLPreElement).remove();
const playground = new Playground(first);
if (location.hash.length > 1 && !shared) playground.warn("The link is damaged: here is an example instead.");
window.addEventListener("hashchange", () => void openLink());

async function openLink(): Promise<void> {
  const project = await projectOf(location.hash);
  if (project) playground.open(project);
  else playground.warn("The link is damaged.");
}
