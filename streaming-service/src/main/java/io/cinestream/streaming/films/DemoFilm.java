package io.cinestream.streaming.films;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A generated picture and tone, different for each movie: slowly turning colours and a low chord. HLS with fMP4 segments of
 * four seconds, each beginning with a key frame, so that a player can start anywhere.
 */
record DemoFilm(UUID movieId, String title, Duration length) {

    private static final int FRAMES_A_SECOND = 24;
    private static final int SEGMENT_SECONDS = 4;
    private static final List<String> PALETTES = List.of(
            "c0=0x14213d:c1=0x4338ca:c2=0xe11d48:c3=0xf59e0b",
            "c0=0x042f2e:c1=0x0d9488:c2=0x84cc16:c3=0xfef08a",
            "c0=0x1e1b4b:c1=0x7c3aed:c2=0xdb2777:c3=0xfda4af",
            "c0=0x0c4a6e:c1=0x0284c7:c2=0x22d3ee:c3=0xf0f9ff",
            "c0=0x431407:c1=0xb91c1c:c2=0xea580c:c3=0xfcd34d",
            "c0=0x111827:c1=0x374151:c2=0x9ca3af:c3=0xf3f4f6");

    List<String> arguments() {
        int kind = Math.floorMod(movieId.hashCode(), 10_000);
        String picture = "gradients=s=640x360:r=%d:d=%d:nb_colors=4:speed=0.02:seed=%d:%s"
                .formatted(FRAMES_A_SECOND, length.toSeconds(), kind, PALETTES.get(kind % PALETTES.size()));
        String tone = "sine=frequency=%d:sample_rate=48000:duration=%d,volume=0.1"
                .formatted(110 + kind % 220, length.toSeconds());
        String keyFrames = String.valueOf(FRAMES_A_SECOND * SEGMENT_SECONDS);
        return List.of(
                "-f",
                "lavfi",
                "-i",
                picture,
                "-f",
                "lavfi",
                "-i",
                tone,
                "-map",
                "0:v",
                "-map",
                "1:a",
                "-metadata",
                "title=" + title,
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-profile:v",
                "main",
                "-pix_fmt",
                "yuv420p",
                "-crf",
                "26",
                "-maxrate",
                "900k",
                "-bufsize",
                "1800k",
                "-g",
                keyFrames,
                "-keyint_min",
                keyFrames,
                "-sc_threshold",
                "0",
                "-c:a",
                "aac",
                "-b:a",
                "96k",
                "-f",
                "hls",
                "-hls_time",
                String.valueOf(SEGMENT_SECONDS),
                "-hls_playlist_type",
                "vod",
                "-hls_segment_type",
                "fmp4",
                "-hls_fmp4_init_filename",
                "init.mp4",
                "-hls_segment_filename",
                "segment%04d.m4s",
                "-hls_flags",
                "independent_segments",
                "-master_pl_name",
                "master.m3u8",
                "video.m3u8");
    }
}
