// Prints the points of the kutas as npm `@ishubhamx/panchangam-js` 2.2 (MIT) counts them; `make_ashtakoot.py` calls it
// and tells the form.
//
// usage: node make_ashtakoot.mjs MOON,MOON,…   (in a folder where panchangam-js is installed)
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const kutas = require("@ishubhamx/panchangam-js/dist/matching/kootas.js");
const moons = process.argv[2].split(",").map(Number);
const sign = (moon) => Math.floor(moon / 30);
const star = (moon) => Math.floor((moon * 27) / 360);
const points = {
  varna: (groom, bride) => kutas.calculateVarna(sign(groom), sign(bride)),
  vashya: (groom, bride) => kutas.calculateVashya(sign(groom), sign(bride)),
  tara: (groom, bride) => kutas.calculateTara(star(groom), star(bride)),
  yoni: (groom, bride) => kutas.calculateYoni(star(groom), star(bride)),
  grahaMaitri: (groom, bride) => kutas.calculateGrahaMaitri(sign(groom), sign(bride)),
  gana: (groom, bride) => kutas.calculateGana(star(groom), star(bride)),
  bhakoot: (groom, bride) => kutas.calculateBhakoot(sign(groom), sign(bride)),
  nadi: (groom, bride) => kutas.calculateNadi(star(groom), star(bride), sign(groom), sign(bride)),
};
for (const [kuta, score] of Object.entries(points)) {
  for (const [index, groom] of moons.entries()) {
    const line = moons.map((bride) => (score(groom, bride).score * 2).toString(17)).join("");
    console.log(`panchangam-js,${kuta},${index},${line}`);
  }
}
