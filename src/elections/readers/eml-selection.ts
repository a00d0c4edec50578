import type { HeadState } from './eml-head.ts';
import type { Shape } from './eml-parser.ts';

/** `Selection`: a list, or one of the candidates that follow it. */
export interface SelectionState extends HeadState {
  /** What the selection at hand is. */
  selection: 'list' | 'candidate' | undefined;
  /** The `Id` of the list, or of the candidate. */
  number: string;
  listName: string;
}

export const listOfSelection: Shape<SelectionState> = {
  open: (state, attribute) => {
    if (state.selection) state.stop('eml_selection');
    state.selection = 'list';
    state.number = attribute('Id') ?? '';
    state.listName = '';
  },
  holds: {
    RegisteredName: {
      text: (state, text) => {
        state.listName = text;
      },
    },
  },
};
