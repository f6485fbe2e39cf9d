import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';

/** What Vite needs to know of Vue and Svelte; React's JSX it knows itself. */
export const plugins = () => [
  vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } } }),
  svelte({ configFile: false }),
];
