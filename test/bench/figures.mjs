// Runs the parts of the benchmark that are wanted, one after the other.
import { ensurePackages } from '../runner/debian.mjs';
import { steps, usual } from './feeds/sizes.mjs';
import { buildCore, buildPackage, buildSimdjson } from './native/programs.mjs';
import * as node from './node/figures.mjs';

/** part → what it adds to the figures */
export const parts = {
  usual: async (figures, tell) => {
    figures.steps = { ...figures.steps, ...(await node.timeSteps([usual], tell)) };
    figures.usual = { ...figures.usual, node: figures.steps[usual] };
  },
  posted: async (figures, tell) => {
    figures.posted = { ...figures.posted, node: await node.timePosted(tell) };
  },
  feedback: async (figures, tell) => {
    figures.feedback = await node.timeFeedback(tell);
  },
  reading: async (figures, tell) => {
    figures.reading = await node.timeReading(tell);
  },
  chromium: async (figures, tell) => {
    const { buildSite } = await import('./browser/build.mjs');
    const chromium = await import('./browser/figures.mjs');
    await buildSite();
    await chromium.inChromium(async (where) => {
      figures.usual = { ...figures.usual, ...(await chromium.timeUsual(where, tell)) };
      figures.posted = { ...figures.posted, ...(await chromium.timePosted(where, tell)) };
      figures.start = await chromium.timeStart(where, tell);
      figures.stream = await chromium.timeStream(where, steps.slice(0, 3), tell);
      figures.longest = await chromium.timeLongest(where, tell);
    });
  },
  page: async (figures) => {
    const { measurePage } = await import('./browser/page.mjs');
    figures.page = await measurePage();
  },
  samples: async (figures) => {
    const { timeSamples } = await import('./samples.mjs');
    figures.samples = await timeSamples();
  },
  steps: async (figures, tell) => {
    const others = steps.filter((products) => products !== usual);
    figures.steps = { ...figures.steps, ...(await node.timeSteps(others, tell)) };
  },
  memory: async (figures, tell) => {
    figures.memory = await node.measureMemory(steps, tell);
  },
  largest: async (figures, tell) => {
    figures.largest = await node.runLargest(tell);
  },
};

const packages = { reading: ['libsimdjson-dev'], chromium: ['chromium'], page: ['chromium'] };

/** `keep` gets the figures after each part; `known`: those of an earlier run, which stay */
export async function figuresOf(wanted, { tell, keep, known = {} }) {
  for (const part of wanted) {
    try {
      await ensurePackages(packages[part] ?? []);
    } catch (error) {
      tell(`${part}: ${error.message}`);
    }
  }
  await buildPackage();
  await buildCore();
  if (wanted.includes('reading')) await buildSimdjson();
  const figures = { ...known, sizes: node.sizes() };
  for (const part of wanted) {
    const start = Date.now();
    await parts[part](figures, tell);
    await keep(figures);
    tell(`${part}: ${((Date.now() - start) / 1_000).toFixed(0)} s`);
  }
  return figures;
}
