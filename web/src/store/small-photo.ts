const longestSide = 1600;

/** As large as the service keeps it, so that what a phone takes is neither too heavy to send nor to draw; as it is where the browser cannot draw it. */
export async function smallPhoto(photo: File): Promise<File> {
  try {
    const drawn = await createImageBitmap(photo, { imageOrientation: 'from-image' });
    const scale = Math.min(1, longestSide / Math.max(drawn.width, drawn.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(drawn.width * scale);
    canvas.height = Math.round(drawn.height * scale);
    canvas.getContext('2d')!.drawImage(drawn, 0, 0, canvas.width, canvas.height);
    drawn.close();
    const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
    return small ? new File([small], 'bilde.jpg', { type: 'image/jpeg' }) : photo;
  } catch {
    return photo;
  }
}
