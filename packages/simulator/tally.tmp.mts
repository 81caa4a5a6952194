import { fileCity, generateCity, truthOf } from '/work/main/packages/simulator/src/index.ts';
import { testDivisions } from '/work/main/packages/simulator/src/testDivisions.ts';
const n = Number(process.argv[2] ?? 15000); const what = process.argv[3] ?? 'both';
const city = generateCity({ seed: 20_260_101, organizations: n, divisions: testDivisions, asOf: '2026-06-30' });
const cpu = () => process.cpuUsage().user / 1e6;
let t = cpu(); let rows = 0; let bytes = 0;
if (what !== 'truth') { for (const f of fileCity(city)) { if (f.repeats) continue; for (const c of f.chunks()) { bytes += c.length; for (let i = 0; i < c.length; i++) if (c[i] === 10) rows++; } }
const s = cpu() - t;
console.log(n, rows, 'rows', Math.round(bytes / 1e6), 'MB', s.toFixed(1), 'cpu-s', Math.round(rows / s), 'rows/cpu-s', Math.round(process.resourceUsage().maxRSS / 1024), 'MB peak'); }
if (what !== 'files') { t = cpu(); const it = truthOf(city); let x = it.next(); while (!x.done) x = it.next();
console.log(x.value, (cpu() - t).toFixed(1), 'cpu-s truth', Math.round(process.resourceUsage().maxRSS / 1024), 'MB'); }
