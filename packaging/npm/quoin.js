#!/usr/bin/env node
// Starts the program of this machine, which npm installed as an optional package beside this one. Nothing is fetched.
"use strict";
const { spawnSync } = require("child_process");
const { optionalDependencies } = require("./package.json");

const machine = `${process.platform}-${process.arch}`;
const name = `@quoin/${machine}`;

function stop(sentence) {
  console.error(`quoin: ${sentence}`);
  process.exit(3);
}

if (!(name in optionalDependencies)) {
  const others = Object.keys(optionalDependencies).map((one) => one.replace("@quoin/", ""));
  stop(`there is no program for ${machine}, only for ${others.join(", ")}`);
}
let program;
try {
  program = require.resolve(`${name}/bin/quoin`);
} catch {
  stop(`the package ${name} is missing; install quoin again, with its optional dependencies`);
}
const done = spawnSync(program, process.argv.slice(2), { stdio: "inherit" });
if (done.error) stop(`${program} cannot be run: ${done.error.code}`);
if (done.signal) process.kill(process.pid, done.signal);
process.exitCode = done.status;
