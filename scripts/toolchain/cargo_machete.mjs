// cargo-machete, which finds dependencies that a manifest names and no source uses.
import { cargoToolPath, ensureCargoTool } from "./cargo_tool.mjs";

const tool = { program: "cargo-machete", crate: "cargo-machete", version: "0.9.2" };

export const cargoMachete = cargoToolPath(tool);

export const ensureCargoMachete = () => ensureCargoTool(tool);
