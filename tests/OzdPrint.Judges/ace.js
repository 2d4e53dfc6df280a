'use strict';

// Lets Ace by DAISY judge publications: node ace.js REPORTS EPUB… writes the list of its reports to the file REPORTS.

const { writeFileSync } = require('node:fs');
const ace = require('@daisy/ace-core');
const chromium = require('@daisy/ace-axe-runner-puppeteer');
const winston = require('winston');

// Ace notes each step for its own command line. Whatever goes wrong is thrown as well.
winston.configure({ silent: true });

// Ace starts a Chromium for every publication. One for all is enough.
const runner = { ...chromium, launch: async () => {}, close: async () => {} };

async function judge(reports, epubs) {
  await chromium.launch();
  try {
    const found = [];
    for (const epub of epubs) {
      const [, report] = await ace(epub, { cwd: process.cwd(), lang: 'en' }, runner);
      found.push(report);
    }
    writeFileSync(reports, JSON.stringify(found));
  } finally {
    await chromium.close();
  }
}

const [reports, ...epubs] = process.argv.slice(2);
judge(reports, epubs);
