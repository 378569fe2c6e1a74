import { stripVTControlCharacters } from 'node:util';

/**
 * What failed, out of a runner's report: told once more at the very end, because a long output is
 * often kept by its end alone.
 * @typedef {{title: string, why: string}} Failure
 */

const LINES = 25;

const shortened = text => stripVTControlCharacters(text).split('\n').slice(0, LINES).join('\n');

/** @returns {Failure[]} the tests of a Vitest report that did not pass, and the files that broke */
export function failuresOfVitest(report) {
  return report.testResults.flatMap(file => {
    const tests = file.assertionResults
      .filter(test => test.status !== 'passed')
      .map(test => ({
        title: `${file.name} › ${test.fullName}`,
        why: shortened((test.failureMessages ?? []).join('\n') || test.status),
      }));
    if (tests.length > 0 || file.status !== 'failed') return tests;
    return [{ title: file.name, why: shortened(file.message ?? '') }];
  });
}

/** @returns {Failure[]} the tests of a Playwright report that did not pass as expected */
export function failuresOfPlaywright(report) {
  const inside = (suite, path) => [
    ...(suite.suites ?? []).flatMap(inner => inside(inner, [...path, inner.title])),
    ...(suite.specs ?? []).flatMap(spec =>
      spec.tests
        .filter(test => test.status !== 'expected')
        .map(test => ({
          title: [...path, spec.title].join(' › '),
          why: shortened(
            test.results.flatMap(result => result.errors.map(error => error.message ?? '')).join('\n') ||
              test.status,
          ),
        })),
    ),
  ];
  const broken = report.errors.map(error => ({
    title: 'before any test',
    why: shortened(error.message ?? ''),
  }));
  return [...report.suites.flatMap(suite => inside(suite, [suite.title])), ...broken];
}
