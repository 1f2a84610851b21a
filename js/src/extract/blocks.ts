import type { ArticleInput, Block, Role } from '../types.js';

/** Collects paragraphs with their roles into one text with a blank line between them. */
export class Blocks {
  private text = '';
  private readonly blocks: Block[] = [];

  add(paragraph: string, role: Role): void {
    const trimmed = paragraph.trim();
    if (trimmed === '') return;
    if (this.text !== '') this.text += '\n\n';
    const start = this.text.length;
    this.text += trimmed;
    this.blocks.push({ span: [start, this.text.length], role });
  }

  get(): Pick<ArticleInput, 'text' | 'blocks'> {
    return { text: this.text, blocks: this.blocks };
  }
}
