import {
  Controls,
  Description,
  Primary,
  Stories,
  Subtitle,
  Title,
  useOf,
} from '@storybook/addon-docs/blocks';
import { PartProof } from '../stories/proof/PartProof.js';

/** A part's page: what it is, how it looks, its props, what shows that it is as it should be, and each of its states. */
export function PartDocs() {
  const { preparedMeta } = useOf('meta', ['meta']);
  return (
    <>
      <Title />
      <Subtitle />
      <Description />
      <Primary />
      <Controls />
      <PartProof title={preparedMeta.title} />
      <Stories />
    </>
  );
}
