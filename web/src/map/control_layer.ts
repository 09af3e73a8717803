// The cells and their fronts as layers of the map: sent to the graphics card once; a day changes one
// small texture and the list of edges that are fronts.
import type { CustomLayerInterface, CustomRenderMethodInput } from 'maplibre-gl';
import type { Side } from '../data/site';
import { type Geometry, kLineFloats } from './geometry';
import type { Picture } from './picture';
import { Program } from './program';
import { kCellFragment, kCellVertex, kLineFragment, kLineVertex, kLooksWidth, kMostSides } from './shaders';
import { drawTiles, kTiles } from './tiles';
import { inkOn, kPatterns, kStrengths, rgb, sideColour, type Theme } from './theme';

export interface Painted {
  geometry: Geometry;
  picture: Picture;
  sides: Side[];
  theme: () => Theme;
  comparing: () => boolean;
}

// The map's matrix for positions that are relative to the origin.
function matrixFrom(input: CustomRenderMethodInput, [x, y]: [number, number]): Float32Array {
  const given = Array.from(input.defaultProjectionData.mainMatrix as ArrayLike<number>);
  const result = Float32Array.from(given);
  for (let row = 0; row < 4; ++row) result[12 + row] = given[row] * x + given[4 + row] * y + given[12 + row];
  return result;
}

function buffer(gl: WebGL2RenderingContext, target: GLenum, data: Float32Array | Uint32Array): WebGLBuffer {
  const made = gl.createBuffer();
  gl.bindBuffer(target, made);
  gl.bufferData(target, data, gl.STATIC_DRAW);
  return made;
}

const kTileTexels = 32; // for each pixel of the device

export class CellLayer implements CustomLayerInterface {
  readonly id = 'cells';
  readonly type = 'custom';
  private program!: Program;
  private array!: WebGLVertexArrayObject;
  private texture!: WebGLTexture;
  private tiles!: WebGLTexture;
  private shown = -1;

  constructor(private painted: Painted, private worldSize: () => number) {}

  onAdd(_map: unknown, gl: WebGL2RenderingContext): void {
    const { geometry } = this.painted;
    this.program = new Program(gl, kCellVertex, kCellFragment);
    this.array = gl.createVertexArray();
    gl.bindVertexArray(this.array);
    for (const [name, data, size] of [['a_position', geometry.positions, 2], ['a_cell', geometry.cellOfVertex, 1]] as const) {
      buffer(gl, gl.ARRAY_BUFFER, data);
      gl.enableVertexAttribArray(this.program.attribute(name));
      gl.vertexAttribPointer(this.program.attribute(name), size, gl.FLOAT, false, 0, 0);
    }
    buffer(gl, gl.ELEMENT_ARRAY_BUFFER, geometry.triangles);
    gl.bindVertexArray(null);
    this.texture = gl.createTexture();
    this.tiles = sendTiles(gl);
    this.shown = -1;
  }

  render(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    const { geometry, picture } = this.painted;
    this.program.use();
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    if (this.shown !== picture.version) this.send(gl);
    gl.activeTexture(gl.TEXTURE1);
    gl.bindTexture(gl.TEXTURE_2D_ARRAY, this.tiles);
    gl.uniform1i(this.program.uniform('u_looks'), 0);
    gl.uniform1i(this.program.uniform('u_patterned'), 1);
    gl.uniformMatrix4fv(this.program.uniform('u_matrix'), false, matrixFrom(input, geometry.origin));
    const size = this.worldSize();
    gl.uniform2f(this.program.uniform('u_pixels'), size, size);
    this.setColours(gl);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.disable(gl.CULL_FACE);
    gl.disable(gl.BLEND);
    gl.bindVertexArray(this.array);
    gl.drawElements(gl.TRIANGLES, geometry.triangles.length, gl.UNSIGNED_INT, 0);
    gl.bindVertexArray(null);
    gl.activeTexture(gl.TEXTURE0);
  }

  private send(gl: WebGL2RenderingContext): void {
    const { picture } = this.painted;
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8UI, kLooksWidth, picture.rows, 0, gl.RGBA_INTEGER, gl.UNSIGNED_BYTE, picture.texels);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    this.shown = picture.version;
  }

  private setColours(gl: WebGL2RenderingContext): void {
    const { sides } = this.painted;
    const theme = this.painted.theme();
    const colours = new Float32Array(kMostSides * 3);
    const inks = new Float32Array(kMostSides * 3);
    const patterns = new Int32Array(kMostSides);
    sides.slice(0, kMostSides).forEach((side, i) => {
      const colour = sideColour(side, theme);
      colours.set(colour, i * 3);
      inks.set(inkOn(colour), i * 3);
      patterns[i] = Math.max(0, kPatterns.indexOf(side.pattern));
    });
    gl.uniform3fv(this.program.uniform('u_colours'), colours);
    gl.uniform3fv(this.program.uniform('u_inks'), inks);
    gl.uniform1iv(this.program.uniform('u_patterns'), patterns);
    gl.uniform3fv(this.program.uniform('u_paper'), rgb(theme.paper));
    gl.uniform1fv(this.program.uniform('u_strengths'), kStrengths);
    gl.uniform1fv(this.program.uniform('u_tiles'), kTiles.map(({ pixels }) => pixels));
    gl.uniform1i(this.program.uniform('u_comparing'), this.painted.comparing() ? 1 : 0);
  }
}

function sendTiles(gl: WebGL2RenderingContext): WebGLTexture {
  const size = kTileTexels * Math.ceil(window.devicePixelRatio);
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D_ARRAY, texture);
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  gl.texImage3D(gl.TEXTURE_2D_ARRAY, 0, gl.R8, size, size, kTiles.length, 0, gl.RED, gl.UNSIGNED_BYTE, drawTiles(size));
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
  gl.texParameteri(gl.TEXTURE_2D_ARRAY, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D_ARRAY, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  return texture;
}

export class LineLayer implements CustomLayerInterface {
  readonly id = 'lines';
  readonly type = 'custom';
  private program!: Program;
  private array!: WebGLVertexArrayObject;

  constructor(private painted: Painted) {}

  onAdd(_map: unknown, gl: WebGL2RenderingContext): void {
    this.program = new Program(gl, kLineVertex, kLineFragment);
    this.array = gl.createVertexArray();
    gl.bindVertexArray(this.array);
    buffer(gl, gl.ARRAY_BUFFER, this.painted.geometry.lines);
    for (const [name, size, first] of [['a_own', 2, 0], ['a_other', 2, 2], ['a_side', 1, 4]] as const) {
      gl.enableVertexAttribArray(this.program.attribute(name));
      gl.vertexAttribPointer(this.program.attribute(name), size, gl.FLOAT, false, kLineFloats * 4, first * 4);
    }
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    gl.bindVertexArray(null);
  }

  render(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    const { geometry, picture } = this.painted;
    const theme = this.painted.theme();
    this.program.use();
    gl.uniformMatrix4fv(this.program.uniform('u_matrix'), false, matrixFrom(input, geometry.origin));
    gl.uniform2f(this.program.uniform('u_viewport'), gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.disable(gl.CULL_FACE);
    gl.bindVertexArray(this.array);
    this.draw(gl, picture.limits, theme.limit, 0.8);
    this.draw(gl, picture.fronts, theme.front, 1.6);
    this.draw(gl, picture.outline, theme.outline, 1.2);
    this.draw(gl, picture.selected, theme.accent, 2.6);
    gl.bindVertexArray(null);
  }

  private draw(gl: WebGL2RenderingContext, triangles: Uint32Array, colour: string, width: number): void {
    if (triangles.length === 0) return;
    gl.uniform4f(this.program.uniform('u_colour'), ...rgb(colour), 1);
    gl.uniform1f(this.program.uniform('u_width'), width * window.devicePixelRatio);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, triangles, gl.STREAM_DRAW);
    gl.drawElements(gl.TRIANGLES, triangles.length, gl.UNSIGNED_INT, 0);
  }
}
