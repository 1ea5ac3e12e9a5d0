import { readFileSync } from "node:fs";
import { lint } from "../src/lint.ts";
const C=readFileSync("test/lsp/support/typed-config.toml","utf8");
console.log(lint(C).map(x=>x.code+" "+x.range.start).join("\n"));
let t=process.cpuUsage(); const el=()=>{const u=process.cpuUsage(t); t=process.cpuUsage(); return (u.user+u.system)/1e6};
for(let i=0;i<=C.length;i++) lint(C.slice(0,i)); console.log("lint",el());
for(let i=0;i<=C.length;i++) lint(C.slice(0,i)); console.log("lint again",el());
