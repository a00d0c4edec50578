import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adviceTransitions } from '../advice/rules/advice-state.ts';
import { stateDiagram } from '../proposals/rules/proposal-state.ts';
import { decisionTransitions } from './rules/decision-state.ts';

describe('the diagrams in the READMEs', () => {
  it.each([
    ['advice', stateDiagram(adviceTransitions, 'draft')],
    ['local-decisions', stateDiagram(decisionTransitions, 'not_yet')],
  ])('%s: is the transition table', (feature, diagram) => {
    const readme = readFileSync(new URL(`../${feature}/README.md`, import.meta.url), 'utf8');
    expect(readme).toContain(`\`\`\`mermaid\n${diagram}\`\`\``);
  });
});
