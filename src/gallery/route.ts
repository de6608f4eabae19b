import type { AstroIntegration } from 'astro';

/**
 * Adds the page of every component, `/gallery/`, while one works on the site (`npm run dev`) and where `GALLERY=1` asks for
 * it; the published site never has it.
 */
export const gallery = (): AstroIntegration => ({
  name: 'gallery',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command === 'dev' || process.env['GALLERY'] === '1')
        injectRoute({ pattern: '/gallery/', entrypoint: './src/gallery/Gallery.astro' });
    },
  },
});
